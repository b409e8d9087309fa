package io.giftrecon.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.campaign.Crowd;
import io.giftrecon.campaign.Sample;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** S18: in which order the findings of several samples stand. */
class PreCheckTest {
  private static final Sample FIRST = sample(0);
  private static final Sample SECOND = sample(1);

  @Test
  void withinARuleTheSamplesKeepTheirOrderWhateverIsFound() {
    Finding first = Finding.note(FindingCode.OUTSIDERS_SEE_NO_STOCK, FIRST, "", "");
    Finding second = Finding.note(FindingCode.OUTSIDERS_CAN_BUY, SECOND, "", "");
    assertThat(inOrder(second, first)).containsExactly(first, second);
  }

  @Test
  void theGravestComesFirstThenTheRuleByItsNumber() {
    Finding note = Finding.note(FindingCode.OLD_MEMBERS_MAY_CLAIM, FIRST, "", "");
    Finding tenth = Finding.error(FindingCode.CROWD_NOT_READY, FIRST, "", "");
    Finding second = Finding.error(FindingCode.MEMBER_FIRST_CONFLICT, SECOND, "", "");
    assertThat(inOrder(note, tenth, second)).containsExactly(second, tenth, note);
  }

  /** U20: what is over cannot be mended, so it stands among the notes. */
  @Test
  void errorsOfWhatIsOverAreNotes() {
    Finding error = Finding.error(FindingCode.MEMBER_FIRST_CONFLICT, FIRST, "", "");
    assertThat(at(error, Samples.START.minusSeconds(1))).isEqualTo("未开始 错误");
    assertThat(at(error, Samples.START)).isEqualTo("进行中 错误");
    assertThat(at(error, Samples.END.minusSeconds(1))).isEqualTo("进行中 错误");
    assertThat(at(error, Samples.END)).isEqualTo("已结束 提示");
  }

  private static String at(Finding finding, LocalDateTime now) {
    PrecheckRow row = PrecheckRow.of(finding, now);
    return row.phase().word() + " " + row.severity().word();
  }

  private static List<Finding> inOrder(Finding... findings) {
    return PreCheck.inOrder(List.of(findings), Samples.START).stream()
        .map(PrecheckRow::finding)
        .toList();
  }

  private static Sample sample(int row) {
    Sample one = Samples.sample(Crowd.NEW_MEMBERS, Samples.START.minusDays(3), Samples.START);
    return new Sample(
        row,
        one.activityId(),
        one.title(),
        one.item(),
        one.channel(),
        one.crowd(),
        one.enrolledAt(),
        one.window(),
        one.stock(),
        one.price(),
        one.limit(),
        one.status(),
        one.crowdStatus());
  }
}
