package io.giftrecon.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.campaign.Crowd;
import io.giftrecon.campaign.Prompt;
import io.giftrecon.campaign.Sample;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How figures are shown, and when U1 calls a share low; U6 by the words alone. */
class FiguresTest {
  private static final Sample SAMPLE =
      Samples.sample(Crowd.NEW_MEMBERS, Samples.START.minusDays(3), Samples.START);

  @ParameterizedTest
  @CsvSource({"1,3,0.3333", "2,3,0.6667", "1,8,0.1250", "1,20000,0.0001", "3,3,1.0000", "0,0,/"})
  void sharesHaveFourDecimalsHalfUp(long part, long whole, String shown) {
    assertThat(Figures.share(part, whole)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({
    "9,10,false",
    "89,100,true",
    "899,1000,true",
    "900,1000,false",
    "0,1,true",
    "0,0,false"
  })
  void theShareIsLowBelowNineInTen(long newMembers, long claimers, boolean low) {
    Figures figures = figures(OptionalLong.of(newMembers), claimers);
    assertThat(NewMemberShare.ask(Map.of(SAMPLE, figures), Samples.BASIS)).hasSize(low ? 1 : 0);
  }

  @Test
  void whatNobodyKnowsIsNeverLow() {
    assertThat(NewMemberShare.ask(Map.of(SAMPLE, figures(OptionalLong.empty(), 10)), Samples.BASIS))
        .isEmpty();
    assertThat(Figures.shown(figures(OptionalLong.empty(), 10).countedNewMembers())).isEqualTo("/");
  }

  /** U17: over half of the claimers, not half of them; then the rule was not asked (U13). */
  @ParameterizedTest
  @CsvSource({"10,10,0.9000,LOW", "10,11,/,RULE_NOT_ASKED", "0,1,/,RULE_NOT_ASKED"})
  void aShareOfTheFewWhoAreKnownIsNoShare(long known, long nobody, String share, String found) {
    Figures figures = figures(OptionalLong.of(known * 9 / 10), known, nobody);
    assertThat(figures.newMemberShare()).isEqualTo(share);
    Figures fewer = figures(OptionalLong.of(0), known, nobody);
    assertThat(NewMemberShare.ask(Map.of(SAMPLE, fewer), Samples.KNOWN))
        .singleElement()
        .extracting(finding -> finding.code().name())
        .asString()
        .startsWith(found);
  }

  @Test
  void theCareListGoesByTheWords() {
    LocalDateTime at = Samples.START;
    List<Prompt> prompts =
        List.of(
            new Prompt("乙", at.plusSeconds(1), "很遗憾，差点领到"),
            new Prompt("甲", at, "差点领到"),
            new Prompt("甲", at, "差点领到"),
            new Prompt("丙", at, "已领完"));
    assertThat(CareEntry.of(prompts))
        .extracting(entry -> entry.prompt().buyer())
        .containsExactly("甲", "乙");
  }

  private static Figures figures(OptionalLong newMembers, long claimers) {
    return figures(newMembers, claimers, 0);
  }

  private static Figures figures(OptionalLong newMembers, long claimers, long nobody) {
    return new Figures(
        true,
        claimers + nobody,
        claimers,
        newMembers,
        0,
        0,
        0,
        0,
        0,
        0,
        nobody,
        0,
        Map.of(),
        Map.of(),
        Map.of(),
        0,
        0,
        0,
        false);
  }
}
