#include <ostream>

#include "tests/support/run_program.h"

namespace morgue::test {

std::ostream& operator<<(std::ostream& stream, const Ran& ran) {
  return stream << "exit " << ran.exit << "\n--- stdout\n"
                << ran.out << "--- stderr\n"
                << ran.err << "---";
}

testing::AssertionResult clean(const Ran& ran) {
  if (ran.exit == 0 && ran.err.empty()) return testing::AssertionSuccess();
  return testing::AssertionFailure() << "not a clean run: " << ran;
}

testing::AssertionResult fails(const Ran& ran, ExitCode code, std::string_view message) {
  const bool as_said = ran.exit == static_cast<int>(code) && ran.out.empty() &&
                       ran.err.find(message) != std::string::npos;
  if (as_said) return testing::AssertionSuccess();
  return testing::AssertionFailure()
         << "expected exit " << static_cast<int>(code) << ", no stdout and '" << message
         << "' on stderr, got " << ran;
}

testing::AssertionResult contains(std::string_view text, std::string_view piece) {
  if (text.find(piece) != std::string_view::npos) return testing::AssertionSuccess();
  return testing::AssertionFailure() << "no '" << piece << "' in:\n" << text;
}

testing::AssertionResult lacks(std::string_view text, std::string_view piece) {
  if (text.find(piece) == std::string_view::npos) return testing::AssertionSuccess();
  return testing::AssertionFailure() << "there is '" << piece << "' in:\n" << text;
}

}  // namespace morgue::test
