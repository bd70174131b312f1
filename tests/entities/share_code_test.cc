// What counts as the code of a share behind a name.
#include "indexer/entities/share_code.h"

#include <gtest/gtest.h>

namespace morgue::entities {
namespace {

bool listed(std::string_view behind) {
  const std::string text = "Acme" + std::string(behind);
  return !share_code_behind(text, 4).empty();
}

TEST(ShareCode, OfAllMarkets) {
  for (const char* behind :
       {" ( GM.N ) said", " (GM.N)", "\n(BRKa.N, BRKb.N)", " (0005.HK; HBC.N)", " ( 600600.SS )",
        " (NYSE: GM)", " (Nasdaq:AAPL) fell", " (TSX: 7)", " <IBM>", " <BRK.A>", "'s ( C.N )",
        "\u2019s ( C.N )", "' (LVS.N)", " ( F.N )"})
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
                             " (Ph.D)",
                             " (M.D, Harvard)",
                             " (D.C)",
                             " (N.Y)",
                             " <BR>",
                             " <P>",
                             " <FRANCE>",
                             " (LSE: London School)",
                             " <b>",
                             " <>",
                             " <IBM",
                             " <TENLETTERS>",
                             ", (GM.N)",
                             "\n\n(GM.N)"})
    EXPECT_FALSE(listed(behind)) << behind;
}

TEST(ShareCode, WithoutBracketsOfReutersMarkets) {
  for (const char* behind : {" BBI.N said", "\nDELL.O, which", " DCXGn.DE fell", " 6758.T.",
                             "'s IBLA.MC books", " BRKa.N", " KKR.UL", " C.N", " ALU.PA( ALU.N )"})
    EXPECT_TRUE(listed(behind)) << behind;
  for (const char* behind :
       {" .DJI", " .N225 fell", ".N", " U.N envoy", " J.P Morgan", " BBI.n", " BBI.ZZZ", " bbi.N",
        " BBI.NOW", " AMAZON.CO.UK", " IBM.In", ", BBI.N", " and BBI.N", " TOOLONGACODE.N"})
    EXPECT_FALSE(listed(behind)) << behind;
  EXPECT_EQ(share_code_behind("Acme ACM.N rose", 4), "ACM.N");
}

TEST(ShareCode, TellsTwoFirmsInOneMarket) {
  EXPECT_EQ(share_code_behind("Acme ( ACM.N )", 4), "ACM.N");
  EXPECT_EQ(share_code_behind("Acme (NASDAQ: ACM)", 4), "ACM");
  EXPECT_TRUE(are_of_two_firms("ACM.N", "APKT.O"));
  EXPECT_TRUE(are_of_two_firms("BLT.L", "RIO.L"));
  EXPECT_FALSE(are_of_two_firms("BHP.AX", "BLT.L"));
  EXPECT_FALSE(are_of_two_firms("BRKa.N", "BRKb.N"));
  EXPECT_FALSE(are_of_two_firms("", "BLT.L"));
}

}  // namespace
}  // namespace morgue::entities
