#include "indexer/nightly/notify.h"

#include <cerrno>
#include <cstring>
#include <vector>

#include <fmt/format.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace morgue::nightly {
namespace {

std::vector<std::string> environment(const std::vector<std::string>& ours) {
  std::vector<std::string> all = ours;
  for (char** entry = environ; *entry != nullptr; ++entry) {
    const std::string name(*entry, std::strcspn(*entry, "=") + 1);
    bool is_ours = false;
    for (const std::string& one : ours) is_ours = is_ours || one.starts_with(name);
    if (!is_ours) all.emplace_back(*entry);
  }
  return all;
}

std::vector<char*> pointers(std::vector<std::string>& strings) {
  std::vector<char*> all;
  all.reserve(strings.size() + 1);
  for (std::string& string : strings) all.push_back(string.data());
  all.push_back(nullptr);
  return all;
}

}  // namespace

std::string notify(const std::string& command, const std::filesystem::path& archive,
                   const Receipt& receipt, const std::filesystem::path& receipt_path,
                   ExitCode code) {
  std::vector<std::string> words = {"/bin/sh", "-c", command};
  std::vector<std::string> variables = environment(
      {"MORGUE_OUTCOME=" + receipt.outcome,
       "MORGUE_EXIT_CODE=" + std::to_string(static_cast<int>(code)),
       "MORGUE_RECEIPT=" + receipt_path.string(), "MORGUE_ARCHIVE=" + archive.string()});
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, STDERR_FILENO, STDOUT_FILENO);
  pid_t child = 0;
  const int error = ::posix_spawn(&child, "/bin/sh", &actions, nullptr, pointers(words).data(),
                                  pointers(variables).data());
  posix_spawn_file_actions_destroy(&actions);
  if (error != 0) return fmt::format("--notify-cmd could not be run: {}", std::strerror(error));
  int status = 0;
  while (::waitpid(child, &status, 0) < 0)
    if (errno != EINTR) return "--notify-cmd was lost sight of";
  if (WIFSIGNALED(status))
    return fmt::format("--notify-cmd was killed by signal {}", WTERMSIG(status));
  if (WEXITSTATUS(status) != 0)
    return fmt::format("--notify-cmd ended with {}", WEXITSTATUS(status));
  return {};
}

}  // namespace morgue::nightly
