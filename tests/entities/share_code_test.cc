// What counts as the code of a share behind a name.
#include "indexer/entities/share_code.h"

#include <gtest/gtest.h>

namespace morgue::entities {
namespace {

bool listed(std::string_view behind) {
  const std::string text = "Acme" + std::string(behind);
  return is_before_share_code(text, 4);
}

TEST(ShareCode, OfAllMarkets) {
  for (const char* behind :
       {" ( GM.N ) said", " (GM.N)", "\n(BRKa.N, BRKb.N)", " (0005.HK; HBC.N)", " ( 600600.SS )",
        " (NYSE: GM)", " (Nasdaq:AAPL) fell", " (TSX: 7)", " <IBM>", " <BRK.A>", "'s ( C.N )"})
    EXPECT_TRUE(listed(behind)) << behind;
}

TEST(ShareCode, WhatElseStandsInBrackets) {
  for (const char* behind : {"",
                             " (",
                             " (GM",
                             " (GM.N",
                             " (GM.",
                             " (NATO)",
                             " (U.S)",
                             " (U.N)",
                             " (gm.N)",
                             " (GM.n)",
                             " (GM.LONG)",
                             " (THIRTEENCHARS.N)",
                             " (March 3)",
                             " (.DJI)",
                             " (NYSE)",
                             " (NYSE:)",
                             " (Paris: Hilton)",
                             " <b>",
                             " <>",
                             " <IBM",
                             " <TENLETTERS>",
                             ", (GM.N)",
                             "\n\n(GM.N)"})
    EXPECT_FALSE(listed(behind)) << behind;
}

}  // namespace
}  // namespace morgue::entities
