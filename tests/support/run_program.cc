#include "tests/support/run_program.h"

#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <stdexcept>

#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/support/connection.h"

namespace morgue::test {
namespace {

using Clock = std::chrono::steady_clock;

std::vector<std::string> environment(const RunOptions& options) {
  std::map<std::string, std::string> all{{"PATH", "/usr/local/bin:/usr/bin:/bin"},
                                         {"HOME", "/nonexistent"},
                                         {"TERM", "xterm"},
                                         {"LC_ALL", "C.UTF-8"},
                                         // Xapian 1.4's Database::check is not clean in that.
                                         {"ASAN_OPTIONS", "new_delete_type_mismatch=0"},
                                         {"MORGUE_SYSTEM_CONFIG", "/nonexistent/config"}};
  for (const char* name : {"ASAN_OPTIONS", "UBSAN_OPTIONS", "TSAN_OPTIONS", "LD_LIBRARY_PATH"})
    if (const char* value = std::getenv(name)) all[name] = value;
  for (const auto& [name, value] : options.environment) all[name] = value;
  std::vector<std::string> words;
  words.reserve(all.size());
  for (const auto& [name, value] : all) words.push_back(name + "=" + value);
  return words;
}

std::vector<char*> pointers(std::vector<std::string>& words) {
  std::vector<char*> all;
  all.reserve(words.size() + 1);
  for (std::string& word : words) all.push_back(word.data());
  all.push_back(nullptr);
  return all;
}

// Feeds stdin and reads both outputs until the program has closed them; false: out of time.
bool converse(Connection& in, Connection& out, Connection& err, const RunOptions& options,
              Ran& ran) {
  const auto deadline = Clock::now() + std::chrono::seconds(options.seconds);
  std::string_view rest = options.input;
  if (rest.empty()) in.close_ours();
  while (in.ours() >= 0 || out.ours() >= 0 || err.ours() >= 0) {
    pollfd waits[3] = {{in.ours(), POLLOUT, 0}, {out.ours(), POLLIN, 0}, {err.ours(), POLLIN, 0}};
    ::poll(waits, 3, 100);
    if (waits[0].revents != 0) in.feed(rest);
    if (waits[1].revents != 0) out.drain(ran.out);
    if (waits[2].revents != 0) err.drain(ran.err);
    if (Clock::now() > deadline) return false;
  }
  return true;
}

// Closing stdout and stderr is not ending: waits for that too.
int wait_for(pid_t child, bool in_time, unsigned seconds) {
  const auto deadline = Clock::now() + std::chrono::seconds(seconds);
  int status = 0;
  while (in_time && ::waitpid(child, &status, WNOHANG) == 0) {
    in_time = Clock::now() < deadline;
    ::usleep(500);
  }
  if (!in_time) {
    ::kill(child, SIGKILL);
    ::waitpid(child, &status, 0);
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

}  // namespace

Ran run_program(const std::filesystem::path& program, const std::vector<std::string>& arguments,
                const RunOptions& options) {
  std::signal(SIGPIPE, SIG_IGN);
  std::vector<std::string> words{program.string()};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<std::string> settings = environment(options);
  const std::vector<char*> argv = pointers(words);
  const std::vector<char*> envp = pointers(settings);
  Connection in = Connection::to_child();
  Connection out(options.out);
  Connection err(options.err);
  const pid_t child = ::fork();
  if (child < 0) throw std::runtime_error("cannot fork");
  if (child == 0) {
    std::signal(SIGPIPE, SIG_DFL);
    if (!options.directory.empty() && ::chdir(options.directory.c_str()) != 0) ::_exit(126);
    in.become(STDIN_FILENO);
    out.become(STDOUT_FILENO);
    err.become(STDERR_FILENO);
    ::execve(program.c_str(), argv.data(), envp.data());
    ::_exit(127);
  }
  for (Connection* each : {&in, &out, &err}) each->close_theirs();
  Ran ran;
  const bool in_time = converse(in, out, err, options, ran);
  ran.exit = wait_for(child, in_time, options.seconds);
  return ran;
}

}  // namespace morgue::test
