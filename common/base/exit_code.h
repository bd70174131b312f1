// The exit codes of both programs: one table for code, manuals and tests.
// Values are an interface (scripts and units test them): never renumber.
#pragma once

namespace morgue {

enum class ExitCode : int {
  ok = 0,       // done; a search found at least one hit
  nothing = 1,  // search: no hit; index: published, with records in quarantine; --read: the same
  usage = 2,    // wrong option or query
  locked = 3,   // another indexer holds the lock
  io = 4,       // disk full, or reading or writing failed
  input = 5,    // input unreadable, or too much of it bad; nothing published
  verification = 6,   // a new part failed its check; the last good generation stays
  archive = 7,        // archive missing, damaged, or of another schema version
  interrupted = 130,  // SIGINT; the work so far is kept
  terminated = 143,   // SIGTERM; the work so far is kept
};

}  // namespace morgue
