// morgue-train-entities: makes the files of indexer/entities/data. Called by
// scripts/train-entities, which says what comes from where.
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <string>

#include "common/base/error.h"
#include "common/base/file.h"
#include "indexer/entities/conll.h"
#include "indexer/entities/train/crf.h"
#include "indexer/entities/train/names.h"

namespace {

using namespace morgue;
using namespace morgue::entities;

constexpr const char* kUsage =
    "Usage: morgue-train-entities names IN OUT\n"
    "       morgue-train-entities train NAMES CONLL OUT [EPOCHS PENALTY RATE MIN_COUNT]\n"
    "       morgue-train-entities tag NAMES MODEL [THRESHOLD]     CoNLL columns in, tags out\n";

void train(int argc, char** argv) {
  LearnerOptions options;
  if (argc > 5) options.epochs = std::atoi(argv[5]);
  if (argc > 6) options.penalty = std::strtof(argv[6], nullptr);
  if (argc > 7) options.rate = std::strtof(argv[7], nullptr);
  const unsigned min_count = argc > 8 ? static_cast<unsigned>(std::atoi(argv[8])) : 3;
  const Gazetteer gazetteer(read_file(argv[2]));
  std::ifstream in(argv[3]);
  const Corpus corpus = read_corpus(in, gazetteer, min_count);
  std::fprintf(stderr, "%zu tokens, %zu segments, %zu features, %zu mentions, %zu out of reach\n",
               corpus.tokens, corpus.examples.size(), corpus.keys.size(), corpus.mentions,
               corpus.unreachable);
  const Weights weights = learn(corpus, options);
  const std::string bytes = encode_model(weights);
  std::fprintf(stderr, "%zu features kept, %zu bytes\n", weights.features.size(), bytes.size());
  replace_file(argv[4], bytes);
}

void tag(int argc, char** argv) {
  const Gazetteer gazetteer(read_file(argv[2]));
  const Model model(read_file(argv[3]));
  Tagger tagger(model, gazetteer);
  const float threshold = argc > 4 ? std::strtof(argv[4], nullptr) : 0;
  for (std::string out; tag_conll(std::cin, out, tagger, threshold); out.clear()) std::cout << out;
}

int run(int argc, char** argv) {
  const std::string command = argc > 1 ? argv[1] : "";
  if (command == "names" && argc == 4) {
    std::ifstream in(argv[2]);
    replace_file(argv[3], encode_names(in));
  } else if (command == "train" && argc >= 5) {
    train(argc, argv);
  } else if (command == "tag" && argc >= 4) {
    tag(argc, argv);
  } else {
    std::fputs(kUsage, stderr);
    return static_cast<int>(ExitCode::usage);
  }
  return 0;
}

}  // namespace

int main(int argc, char** argv) try { return run(argc, argv); } catch (const Error& error) {
  std::fprintf(stderr, "morgue-train-entities: %s\n", error.what());
  return static_cast<int>(error.code());
}
