// How the lines on stderr are written: for people, as JSON Lines, or for journald with a priority
// before each line (sd-daemon(3)). One setting of the process, so that what ends a program in
// main() is written in the same way as what it said before.
#pragma once

#include <string>
#include <string_view>

namespace morgue::cli {

enum class LogFormat { automatic, text, json, journal };

// automatic: journal if stderr is the journal (JOURNAL_STREAM names its device and inode), else
// text. Call before threads are started.
void set_log_format(LogFormat format);
LogFormat log_format();  // never automatic

enum class Severity : int { error = 3, warning = 4, note = 6, detail = 7 };  // as in syslog(3)

// A whole message with its line end or ends. `text` and `hint` are sanitized already.
std::string log_message(std::string_view program, Severity severity, std::string_view text,
                        std::string_view hint);

}  // namespace morgue::cli
