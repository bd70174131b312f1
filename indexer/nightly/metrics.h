// A run's figures for Prometheus' node exporter (textfile collector), made from its receipt.
#pragma once

#include <filesystem>
#include <string>

#include "indexer/nightly/receipt.h"

namespace morgue::nightly {

// The text of the file. `archive`: becomes the label of every sample. `succeeded`: a failed run
// leaves out the time of the last success, which write_metrics() takes from the file before.
std::string metrics_text(const std::string& archive, const Receipt& receipt, bool succeeded,
                         double last_success);

// Written beside `path` and renamed. Throws Error(io).
void write_metrics(const std::filesystem::path& path, const std::string& archive,
                   const Receipt& receipt, bool succeeded);

}  // namespace morgue::nightly
