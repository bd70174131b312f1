// How long positional plans take over an archive, in this one process: CPU milliseconds of a whole
// match with an exact count, the least and the median of some runs. Not a test: nothing is checked.
//
//   morgue_bench_positional ARCHIVE [RUNS]
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <string>
#include <vector>

#include "common/archive/archive.h"
#include "searcher/search/sources.h"
#include "tests/search/positional/plans.h"

namespace {

using namespace morgue;
using namespace morgue::search;
using namespace morgue::search::positional::test;
using query::PositionalPlan;
using Xapian::Query;

double cpu_milliseconds() {
  return 1000.0 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

class Bench {
 public:
  Bench(const std::string& path, int runs) : archive_(path), positions_(archive_), runs_(runs) {}

  PositionalPlan words(const std::vector<std::string>& forms, Scope scope = {}) {
    PositionalPlan plan = word(forms, scope);
    for (const std::string& form : forms) plan.articles += archive_.database().get_termfreq(form);
    return plan;
  }
  PositionalPlan one(const char* form, Scope scope = {}) { return words({form}, scope); }
  PositionalPlan starting(const std::string& prefix) {
    std::vector<std::string> forms;
    auto& database = archive_.database();
    for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix); ++term)
      forms.push_back(*term);
    return words(forms);
  }

  void run(const char* name, const PositionalPlan& plan) {
    const Query all = candidates(plan);
    const Query query(Query::OP_FILTER, all, positions_.matches(plan));
    Xapian::Enquire enquire(archive_.database());
    const Found without = timed(enquire, all);
    const Found with = timed(enquire, query);
    std::printf("%-44s %6.2f ms (median %6.2f; candidates alone %6.2f)  %6u of %6u\n", name,
                with.least, with.median, without.least, with.matches, without.matches);
  }

 private:
  struct Found {
    double least = 0, median = 0;
    unsigned matches = 0;
  };

  Found timed(Xapian::Enquire& enquire, const Query& query) {
    std::vector<double> times;
    Found found;
    for (int i = 0; i < runs_; ++i) {
      const double begin = cpu_milliseconds();
      enquire.set_query(query);
      found.matches = enquire.get_mset(0, 10, archive_.database().get_doccount()).size();
      found.matches =
          enquire.get_mset(0, 10, archive_.database().get_doccount()).get_matches_estimated();
      times.push_back((cpu_milliseconds() - begin) / 2);
    }
    std::sort(times.begin(), times.end());
    found.least = times.front();
    found.median = times[times.size() / 2];
    return found;
  }

  // The articles that have the plan's words.
  static Query candidates(const PositionalPlan& plan) {
    if (plan.kind == PositionalPlan::Kind::words)
      return {Query::OP_SYNONYM, plan.forms.begin(), plan.forms.end()};
    std::vector<Query> children;
    for (const PositionalPlan& child : plan.children) children.push_back(candidates(child));
    if (plan.proximity.negated) children.resize(1);
    const bool any = plan.kind == PositionalPlan::Kind::any_of;
    return {any ? Query::OP_OR : Query::OP_AND, children.begin(), children.end()};
  }

  Archive archive_;
  Positions positions_;
  int runs_;
};

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) return 2;
  Bench bench(argv[1], argc > 2 ? std::stoi(argv[2]) : 15);
  const auto one = [&](const char* form, Scope scope = {}) { return bench.one(form, scope); };
  const PositionalPlan prime_minister = phrase({one("prime"), one("minister")});
  const PositionalPlan left = any_of({bench.starting("resign"), bench.starting("quit")});
  bench.run("\"new york\"", phrase({one("new"), one("york")}));
  bench.run("\"in the\"", phrase({one("in"), one("the")}));
  bench.run("\"european central bank\"", phrase({one("european"), one("central"), one("bank")}));
  bench.run("\"prime minister\" /10 (resign* OR quit*)", near(prime_minister, within(10), left));
  bench.run("government /s minister",
            near(one("government"), same(Reach::sentence), one("minister")));
  bench.run("said /s new", near(one("said"), same(Reach::sentence), one("new")));
  bench.run("the /s of", near(one("the"), same(Reach::sentence), one("of")));
  bench.run("the /p of", near(one("the"), same(Reach::paragraph), one("of")));
  bench.run("the NOT/3 of", near(one("the"), never(within(3)), one("of")));
  bench.run("co* /5 pr*", near(bench.starting("co"), within(5), bench.starting("pr")));
  bench.run("ATLEAST5 oil", at_least(5, one("oil")));
  bench.run("(said /s new) /10 york",
            near(near(one("said"), same(Reach::sentence), one("new")), within(10), one("york")));
  bench.run("lead:oil", one("oil", {Region::lead}));
  bench.run("caps(us)", one("us", {Region::anywhere, query::LetterCase::all_capitals}));
  return 0;
}
