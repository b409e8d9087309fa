package io.giftrecon.sampling;

import static io.giftrecon.sampling.FindingCode.CROWD_LEAD_TOO_SHORT;
import static io.giftrecon.sampling.FindingCode.CROWD_NOT_READY;
import static io.giftrecon.sampling.FindingCode.STARTS_BEFORE_ENROLMENT;
import static io.giftrecon.sampling.Samples.START;
import static io.giftrecon.sampling.Samples.campaign;
import static io.giftrecon.sampling.Samples.codes;
import static io.giftrecon.sampling.Samples.sample;
import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.campaign.Crowd;
import io.giftrecon.campaign.Sample;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * U10 to the second: a lead of 24 hours is too short, one second more is enough; and the start that
 * is suggested is always more than 24 and at most 48 hours away (S13, S14).
 */
class CrowdLeadTest {
  private static final LocalDateTime LONG_BEFORE = START.minusDays(5);
  private static final Set<FindingCode> OF_THE_CROWD =
      Set.of(CROWD_LEAD_TOO_SHORT, STARTS_BEFORE_ENROLMENT, CROWD_NOT_READY);

  @ParameterizedTest
  @CsvSource({"86401, false", "86400, true", "86399, true", "1, true", "0, true"})
  void theLeadMustExceedADay(long seconds, boolean tooShort) {
    Sample sample = sample(Crowd.NEW_MEMBERS, START.minusSeconds(seconds), START);
    assertThat(codes(sample, LONG_BEFORE).contains(CROWD_LEAD_TOO_SHORT)).isEqualTo(tooShort);
    assertThat(codes(sample, LONG_BEFORE)).doesNotContain(STARTS_BEFORE_ENROLMENT);
  }

  @Test
  void aStartBeforeTheEnrolmentIsThatAlone() {
    Sample sample = sample(Crowd.NEW_CUSTOMERS, START.plusSeconds(1), START);
    assertThat(codes(sample, LONG_BEFORE))
        .contains(STARTS_BEFORE_ENROLMENT)
        .doesNotContain(CROWD_LEAD_TOO_SHORT);
  }

  @Test
  void theCrowdMustBeThereFromTheFirstSecondOn() {
    Sample sample = sample(Crowd.NEW_MEMBERS, LONG_BEFORE, START);
    assertThat(codes(sample, START.minusSeconds(1))).doesNotContain(CROWD_NOT_READY);
    assertThat(codes(sample, START)).contains(CROWD_NOT_READY);
    assertThat(codes(sample, Samples.END)).contains(CROWD_NOT_READY);
  }

  @ParameterizedTest
  @EnumSource(Crowd.class)
  void everybodyIsNoCrowdToWaitFor(Crowd crowd) {
    Sample sample = sample(crowd, START.plusDays(1), START);
    boolean asked = codes(sample, START).stream().anyMatch(OF_THE_CROWD::contains);
    assertThat(asked).isEqualTo(crowd != Crowd.EVERYBODY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"00:00:00", "00:00:01", "11:59:00", "23:59:59"})
  void theSuggestedStartIsADayOrTwoAway(String time) {
    LocalDateTime now = LocalDateTime.parse("2023-08-11T" + time);
    Sample sample = sample(Crowd.NEW_MEMBERS, LONG_BEFORE, START);
    Duration away = Duration.between(now, suggested(sample, now));
    assertThat(away).isGreaterThan(Duration.ofHours(24)).isLessThanOrEqualTo(Duration.ofHours(48));
  }

  private static LocalDateTime suggested(Sample sample, LocalDateTime now) {
    String advice =
        PreCheck.of(campaign(sample), now, false, List.of()).stream()
            .filter(row -> row.code() == CROWD_NOT_READY)
            .map(row -> row.finding().advice())
            .findFirst()
            .orElseThrow();
    Matcher start = Pattern.compile("改为 (\\S+ \\S{8})").matcher(advice);
    assertThat(start.find()).as(advice).isTrue();
    return LocalDateTime.parse(start.group(1).replace(' ', 'T'));
  }
}
