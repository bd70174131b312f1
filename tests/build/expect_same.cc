#include "tests/build/expect_same.h"

#include <random>
#include <set>
#include <sstream>
#include <string>
#include <tuple>
#include <vector>

#include <gtest/gtest.h>
#include <xapian.h>

namespace morgue::build::test {
namespace {

using Entry = std::tuple<Xapian::docid, Xapian::termcount, Xapian::termcount>;

std::vector<std::string> terms_of(const Xapian::Database& database) {
  return {database.allterms_begin(), database.allterms_end()};
}

std::vector<Entry> list_of(const Xapian::Database& database, const std::string& term) {
  std::vector<Entry> list;
  for (auto p = database.postlist_begin(term); p != database.postlist_end(term); ++p)
    list.emplace_back(*p, term.empty() ? 1 : p.get_wdf(), p.get_doclength());
  return list;
}

// Where skipping to each of some ids leads.
std::vector<Entry> skips(const Xapian::Database& database, const std::string& term,
                         unsigned stride) {
  std::vector<Entry> found;
  auto p = database.postlist_begin(term);
  for (Xapian::docid id = 1; id <= database.get_lastdocid(); id += stride) {
    p.skip_to(id);
    if (p == database.postlist_end(term)) break;
    found.emplace_back(*p, term.empty() ? 1 : p.get_wdf(), p.get_doclength());
  }
  return found;
}

void expect_same_statistics(const Xapian::Database& a, const Xapian::Database& b) {
  EXPECT_EQ(a.get_doccount(), b.get_doccount());
  EXPECT_EQ(a.get_lastdocid(), b.get_lastdocid());
  EXPECT_EQ(a.get_total_length(), b.get_total_length());
  EXPECT_EQ(a.get_avlength(), b.get_avlength());
  EXPECT_EQ(a.get_doclength_lower_bound(), b.get_doclength_lower_bound());
  EXPECT_EQ(a.get_doclength_upper_bound(), b.get_doclength_upper_bound());
  EXPECT_EQ(a.has_positions(), b.has_positions());
  EXPECT_EQ(a.get_revision(), b.get_revision());
  EXPECT_TRUE(b.spellings_begin() == b.spellings_end());
}

void expect_same_terms(const Xapian::Database& a, const Xapian::Database& b) {
  const std::vector<std::string> terms = terms_of(a);
  ASSERT_EQ(terms, terms_of(b));
  for (auto term = b.allterms_begin("c"); term != b.allterms_end("c"); ++term)
    EXPECT_EQ(term.get_termfreq(), a.get_termfreq(*term));
  for (const std::string& term : terms) {
    SCOPED_TRACE("term " + term);
    EXPECT_EQ(a.get_termfreq(term), b.get_termfreq(term));
    EXPECT_EQ(a.get_collection_freq(term), b.get_collection_freq(term));
    EXPECT_EQ(a.get_wdf_upper_bound(term), b.get_wdf_upper_bound(term));
    EXPECT_EQ(list_of(a, term), list_of(b, term));
    for (const unsigned stride : {1U, 7U, 500U})
      EXPECT_EQ(skips(a, term, stride), skips(b, term, stride));
  }
  EXPECT_FALSE(b.term_exists("no such term"));
  EXPECT_EQ(list_of(a, ""), list_of(b, ""));
  EXPECT_EQ(skips(a, "", 13), skips(b, "", 13));
}

void expect_same_values(const Xapian::Database& a, const Xapian::Database& b) {
  for (const Xapian::valueno slot : {0U, 1U, 2U, 7U}) {
    EXPECT_EQ(a.get_value_freq(slot), b.get_value_freq(slot));
    EXPECT_EQ(a.get_value_lower_bound(slot), b.get_value_lower_bound(slot));
    EXPECT_EQ(a.get_value_upper_bound(slot), b.get_value_upper_bound(slot));
    auto v = b.valuestream_begin(slot);
    auto skipping = b.valuestream_begin(slot);
    for (auto u = a.valuestream_begin(slot); u != a.valuestream_end(slot); ++u, ++v) {
      ASSERT_NE(v, b.valuestream_end(slot));
      ASSERT_EQ(u.get_docid(), v.get_docid());
      EXPECT_EQ(*u, *v);
      if (u.get_docid() % 11 != 0) continue;
      skipping.skip_to(u.get_docid());
      EXPECT_EQ(*skipping, *u);
    }
    EXPECT_EQ(v, b.valuestream_end(slot));
  }
}

void expect_same_documents(const Xapian::Database& a, const Xapian::Database& b) {
  for (Xapian::docid id = 1; id <= a.get_lastdocid(); ++id) {
    EXPECT_EQ(a.get_document(id).get_data(), b.get_document(id).get_data());
    EXPECT_EQ(a.get_document(id).get_value(1), b.get_document(id).get_value(1));
    EXPECT_EQ(a.get_doclength(id), b.get_doclength(id));
  }
  EXPECT_THROW(b.get_document(a.get_lastdocid() + 1), Xapian::DocNotFoundError);
}

void expect_same_notes(const Xapian::Database& a, const Xapian::Database& b) {
  std::vector<std::string> keys(a.metadata_keys_begin(), a.metadata_keys_end());
  EXPECT_EQ(keys, std::vector<std::string>(b.metadata_keys_begin(), b.metadata_keys_end()));
  for (const std::string& key : keys) EXPECT_EQ(a.get_metadata(key), b.get_metadata(key));
  EXPECT_EQ(b.get_metadata("no such key"), "");
  keys.assign(a.synonym_keys_begin(), a.synonym_keys_end());
  EXPECT_EQ(keys, std::vector<std::string>(b.synonym_keys_begin(), b.synonym_keys_end()));
  for (const std::string& key : keys)
    EXPECT_EQ(std::vector<std::string>(a.synonyms_begin(key), a.synonyms_end(key)),
              std::vector<std::string>(b.synonyms_begin(key), b.synonyms_end(key)));
  EXPECT_EQ(b.synonyms_begin("no such stem"), b.synonyms_end("no such stem"));
}

std::vector<std::pair<Xapian::docid, double>> top(const Xapian::Database& database,
                                                  const Xapian::Query& query) {
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BM25Weight(1.5, 0, 1, 0.8, 0));
  std::vector<std::pair<Xapian::docid, double>> hits;
  const Xapian::MSet matches = enquire.get_mset(0, 50, 1000);
  for (auto hit = matches.begin(); hit != matches.end(); ++hit)
    hits.emplace_back(*hit, hit.get_weight());
  hits.emplace_back(matches.get_matches_lower_bound(), matches.get_max_possible());
  return hits;
}

void expect_same_answers(const Xapian::Database& a, const Xapian::Database& b) {
  const std::vector<std::string> terms = terms_of(a);
  if (terms.empty()) return;
  std::mt19937 random(99);
  const auto any = [&] {
    return Xapian::Query(
        terms[std::uniform_int_distribution<std::size_t>(0, terms.size() - 1)(random)]);
  };
  const auto some = [&](Xapian::Query::op op) {
    const Xapian::Query three[] = {any(), Xapian::Query("common"), any()};
    return Xapian::Query(op, three, three + 3);
  };
  for (int i = 0; i < 40; ++i) {
    const Xapian::Query queries[] = {
        any(),
        some(Xapian::Query::OP_OR),
        some(Xapian::Query::OP_AND),
        some(Xapian::Query::OP_SYNONYM),
        Xapian::Query(Xapian::Query::OP_AND_NOT, Xapian::Query("common"), any()),
        Xapian::Query(Xapian::Query::OP_FILTER, any(), Xapian::Query("half")),
        Xapian::Query(Xapian::Query::OP_WILDCARD, std::string(1, static_cast<char>('a' + i % 26))),
        Xapian::Query(
            Xapian::Query::OP_FILTER, Xapian::Query("common"),
            Xapian::Query(Xapian::Query::OP_VALUE_GE, 0, Xapian::sortable_serialise(1U << 29))),
    };
    for (const Xapian::Query& query : queries)
      EXPECT_EQ(top(a, query), top(b, query)) << query.get_description();
  }
}

}  // namespace

void expect_same(const std::filesystem::path& expected, const std::filesystem::path& actual) {
  const Xapian::Database a(expected.string());
  const Xapian::Database b(actual.string());
  EXPECT_NE(a.get_uuid(), b.get_uuid());
  expect_same_statistics(a, b);
  expect_same_terms(a, b);
  expect_same_values(a, b);
  expect_same_documents(a, b);
  expect_same_notes(a, b);
  expect_same_answers(a, b);
}

void expect_sound(const std::filesystem::path& path) {
  std::ostringstream said;
  EXPECT_EQ(Xapian::Database::check(path.string(), 0, &said), 0U) << said.str();
}

}  // namespace morgue::build::test
