#include "tests/cli_index/background.h"

#include <cerrno>
#include <chrono>
#include <csignal>
#include <stdexcept>

#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace morgue::test {
namespace {

template <class Condition>
bool comes_true(Condition condition) {
  const auto deadline = std::chrono::steady_clock::now() + std::chrono::minutes(1);
  while (!condition()) {
    if (std::chrono::steady_clock::now() > deadline) return false;
    ::usleep(1000);
  }
  return true;
}

void redirect(int fd, const fs::path& path) {
  const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
  if (file < 0 || ::dup2(file, fd) < 0) ::_exit(126);
}

}  // namespace

Background::Background(const Newsroom& newsroom, std::vector<std::string> arguments) {
  static int number = 0;
  out_ = newsroom / ("out" + std::to_string(++number));
  err_ = newsroom / ("err" + std::to_string(number));
  arguments.insert(arguments.begin(), {MORGUE_INDEX_PROGRAM, "-a", newsroom.archive().string()});
  std::vector<char*> argv;
  for (std::string& argument : arguments) argv.push_back(argument.data());
  argv.push_back(nullptr);
  child_ = ::fork();
  if (child_ < 0) throw std::runtime_error("cannot fork");
  if (child_ > 0) return;
  redirect(STDOUT_FILENO, out_);
  redirect(STDERR_FILENO, err_);
  if (::chdir(newsroom.path().c_str()) != 0) ::_exit(126);
  ::execv(argv[0], argv.data());
  ::_exit(127);
}

Background::~Background() {
  if (child_ < 0) return;
  ::kill(child_, SIGKILL);
  ::waitpid(child_, nullptr, 0);
}

void Background::send(int signal) const {
  if (child_ > 0) ::kill(child_, signal);  // -1 would be everybody
}

Ran Background::wait() {
  int status = 0;
  const bool ended = comes_true([&] { return ::waitpid(child_, &status, WNOHANG) == child_; });
  if (!ended) {
    ::kill(child_, SIGKILL);
    ::waitpid(child_, &status, 0);
  }
  child_ = -1;
  return {WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status), read_file(out_),
          read_file(err_)};
}

Pipe::Pipe(const Newsroom& newsroom, std::string_view name) {
  const fs::path path = newsroom / name;
  if (::mkfifo(path.c_str(), 0600) != 0) throw std::runtime_error("cannot make " + path.string());
  fd_ = ::open(path.c_str(), O_RDWR | O_CLOEXEC);  // also for reading: waits for nobody
  if (fd_ < 0) throw std::runtime_error("cannot open " + path.string());
}

void Pipe::write(std::string_view bytes) const {
  while (!bytes.empty()) {
    const ssize_t n = ::write(fd_, bytes.data(), bytes.size());
    if (n < 0 && errno != EINTR) throw std::runtime_error("cannot write into the pipe");
    if (n > 0) bytes.remove_prefix(static_cast<std::size_t>(n));
  }
}

bool Pipe::all_is_read() const {
  return comes_true([&] {
    int waiting = 0;
    return ::ioctl(fd_, FIONREAD, &waiting) == 0 && waiting == 0;
  });
}

void Pipe::close() {
  if (fd_ < 0) return;
  // What nobody has opened the other end for yet would be lost.
  static_cast<void>(all_is_read());
  ::close(fd_);
  fd_ = -1;
}

bool is_locked(const Newsroom& newsroom) {
  return comes_true([&] {
    const fs::path lock = newsroom.archive() / "lock";
    return fs::exists(lock) && read_file(lock).starts_with("pid ");
  });
}

}  // namespace morgue::test
