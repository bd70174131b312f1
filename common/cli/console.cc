#include "common/cli/console.h"

#include <cstdio>

#include <unistd.h>

namespace morgue::cli {
namespace {

using namespace std::chrono_literals;
constexpr auto kRedraw = 200ms;   // on a terminal
constexpr auto kPlainLine = 10s;  // where every line stays
constexpr const char* kEraseLine = "\r\x1b[K";

// Best effort: where stderr cannot be written to, there is nobody to tell.
void write_stderr(std::string_view text) {
  std::fwrite(text.data(), 1, text.size(), stderr);
  std::fflush(stderr);
}

}  // namespace

Console::Console(std::string program, const Settings& settings)
    : program_(std::move(program)),
      settings_(settings),
      terminal_(is_terminal(STDERR_FILENO)),
      progress_(settings.progress == When::always ||
                (settings.progress == When::automatic && terminal_ && !settings.quiet)) {}

Console::~Console() {
  clear_locked();
}

void Console::error(std::string_view text, std::string_view hint) {
  const std::lock_guard lock(mutex_);
  clear_locked();
  // Lines are kept: a bad query is shown with a caret below it.
  write_stderr(log_message(program_, Severity::error, sanitize(text, Lines::keep),
                           sanitize(hint, Lines::join)));
}

void Console::note(std::string_view text) {
  const std::lock_guard lock(mutex_);
  if (!settings_.quiet) print_locked(text, Severity::note);
}

void Console::detail(std::string_view text, int level) {
  const std::lock_guard lock(mutex_);
  if (settings_.verbose >= level) print_locked(text, Severity::detail);
}

void Console::warning(std::string_view text) {
  const std::lock_guard lock(mutex_);
  print_locked(text, Severity::warning);
}

void Console::print_locked(std::string_view text, Severity severity) {
  clear_locked();
  write_stderr(log_message(program_, severity, sanitize(text, Lines::join), {}));
}

bool Console::progress_due() const {
  const std::lock_guard lock(mutex_);
  return due_locked();
}

bool Console::due_locked() const {
  return progress_ && Clock::now() >= next_;
}

void Console::progress(std::string_view line) {
  const std::lock_guard lock(mutex_);
  if (!due_locked()) return;
  const std::string text = sanitize(line, Lines::join);
  if (terminal_) {
    write_stderr(kEraseLine + fit(text, terminal_width(STDERR_FILENO) - 1));
    drawn_ = true;
  } else {
    write_stderr(log_message(program_, Severity::note, text, {}));
  }
  next_ = Clock::now() + (terminal_ ? Clock::duration(kRedraw) : Clock::duration(kPlainLine));
}

void Console::clear_progress() {
  const std::lock_guard lock(mutex_);
  clear_locked();
}

void Console::clear_locked() {
  if (!drawn_) return;
  write_stderr(kEraseLine);
  drawn_ = false;
  next_ = {};  // draw again as soon as there is something to say
}

}  // namespace morgue::cli
