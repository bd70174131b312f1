#include "tests/cli/tcpsrv.h"

#include <algorithm>
#include <csignal>
#include <stdexcept>
#include <vector>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace morgue::test {

unsigned free_port() {
  const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof address;
  auto* const any = reinterpret_cast<sockaddr*>(&address);
  const bool found = fd >= 0 && ::bind(fd, any, size) == 0 && ::getsockname(fd, any, &size) == 0;
  if (fd >= 0) ::close(fd);
  if (!found) throw std::runtime_error("there is no free port");
  return ntohs(address.sin_port);
}

fs::path TcpServer::program() {
  for (const char* path : {"/usr/bin/xapian-tcpsrv", "/usr/local/bin/xapian-tcpsrv"})
    if (fs::exists(path)) return path;
  return {};
}

TcpServer::TcpServer(const fs::path& archive) : port_(free_port()) {
  std::vector<std::string> words = {program().string(), "--interface", "127.0.0.1", "--port",
                                    std::to_string(port_)};
  std::vector<std::string> parts;
  for (const auto& entry : fs::directory_iterator(archive / "parts"))
    parts.push_back((entry.path() / "postings.glass").string());
  std::sort(parts.begin(), parts.end());
  words.insert(words.end(), parts.begin(), parts.end());
  std::vector<char*> argv;
  for (std::string& word : words) argv.push_back(word.data());
  argv.push_back(nullptr);
  int ends[2] = {-1, -1};
  if (::pipe(ends) != 0) throw std::runtime_error("no pipe");
  child_ = ::fork();
  if (child_ == 0) {
    ::setpgid(0, 0);  // it has a child of its own for each connection
    ::dup2(ends[1], STDOUT_FILENO);
    ::close(ends[0]);
    ::close(ends[1]);
    ::execv(argv[0], argv.data());
    ::_exit(127);
  }
  ::close(ends[1]);
  std::string said;
  char byte = 0;
  while (said.find("Listening") == std::string::npos && ::read(ends[0], &byte, 1) == 1)
    said += byte;
  ::close(ends[0]);
  if (said.find("Listening") != std::string::npos) return;
  stop();
  throw std::runtime_error("xapian-tcpsrv does not listen: " + said);
}

TcpServer::~TcpServer() {
  stop();
}

void TcpServer::stop() {
  if (child_ <= 0) return;
  ::kill(-child_, SIGKILL);
  ::kill(child_, SIGKILL);
  ::waitpid(child_, nullptr, 0);
  child_ = -1;
}

std::string TcpServer::name() const {
  return "127.0.0.1:" + std::to_string(port_);
}

}  // namespace morgue::test
