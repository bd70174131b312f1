// Reuters-21578 counted by hand, so to say: plain searches for tags in the bytes of the SGML files,
// nothing of the readers that are tested. Shares only the analyser's idea of a word.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace morgue::test {

struct OracleRecord {
  std::map<std::string, std::set<std::string>> tags;  // "TOPICS" -> its <D>s
  std::string text;                                   // of TEXT, without markup and sign-off
};

// All records of one file.
std::vector<OracleRecord> read_records(std::string_view sgml);

// The folded words of a text in order; fields are parted by an empty word.
std::vector<std::string> words_of(const OracleRecord& record);

}  // namespace morgue::test
