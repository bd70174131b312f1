// One descriptor of a program under test and our end of it: what run_program.cc is made of.
#pragma once

#include <string>
#include <string_view>

#include "tests/support/run_program.h"

namespace morgue::test {

class Connection {
 public:
  explicit Connection(Connect how);
  static Connection to_child();  // we write, it reads
  ~Connection();
  Connection(Connection&& other) noexcept;
  Connection& operator=(Connection&&) = delete;

  int ours() const { return ours_; }
  void close_ours();
  void close_theirs();
  void become(int fd) const;          // in the child
  void feed(std::string_view& rest);  // closes ours when all is written, or nobody reads
  void drain(std::string& text);      // closes ours at the end

 private:
  Connection() = default;
  int ours_ = -1;
  int theirs_ = -1;
};

}  // namespace morgue::test
