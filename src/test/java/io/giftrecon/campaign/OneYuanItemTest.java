package io.giftrecon.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** R43: mapping, benefits and kind hold for an activity. */
class OneYuanItemTest {
  private static final Window WINDOW =
      new Window(LocalDateTime.of(2023, 8, 9, 0, 0), LocalDateTime.of(2023, 8, 22, 0, 0));
  private static final Activity AUTUMN = new Activity("autumn", "秋冬", WINDOW, WINDOW);
  private static final Activity WEEK = new Activity("week", "会员周", WINDOW, WINDOW);
  private static final Activity OTHER = new Activity("other", "别的", WINDOW, WINDOW);

  private static final Enrolment SCARF =
      new Enrolment(AUTUMN, BenefitKind.GIFT, List.of("围巾"), Set.of("8001"));
  private static final Enrolment CASH =
      new Enrolment(WEEK, BenefitKind.CASH, List.of("10元"), Set.of());
  private static final OneYuanItem ITEM = new OneYuanItem("7001", "", "预约", List.of(SCARF, CASH));

  @Test
  void aRightCarriesTheFirstActivityThatBothLinesShare() {
    assertThat(ITEM.admitting(List.of(AUTUMN, WEEK), List.of(AUTUMN, WEEK), "8001"))
        .contains(SCARF);
    assertThat(ITEM.admitting(List.of(AUTUMN, WEEK), List.of(WEEK), "8001")).contains(CASH);
    assertThat(ITEM.admitting(List.of(WEEK), List.of(AUTUMN, WEEK), "8001")).contains(CASH);
  }

  @Test
  void anActivityWhoseMappingDoesNotAdmitThePairIsPassedOver() {
    assertThat(ITEM.admitting(List.of(AUTUMN, WEEK), List.of(AUTUMN, WEEK), "8002")).contains(CASH);
  }

  @Test
  void theMappingOfAnotherActivityAdmitsNothing() {
    assertThat(ITEM.admitting(List.of(AUTUMN, WEEK), List.of(AUTUMN), "8002")).isEmpty();
    assertThat(ITEM.admitting(List.of(AUTUMN), List.of(AUTUMN, WEEK), "8002")).isEmpty();
  }

  @Test
  void linesThatATagHasJoinedMayShareNoActivity() {
    assertThat(ITEM.admitting(List.of(), List.of(AUTUMN), "8002")).isEmpty();
    assertThat(ITEM.admitting(List.of(), List.of(WEEK), "8002")).contains(CASH);
    assertThat(ITEM.admitting(List.of(), List.of(OTHER), "8001")).contains(SCARF);
  }

  @Test
  void withoutAMainLineARightCarriesItsFirstActivity() {
    assertThat(ITEM.first(List.of(AUTUMN, WEEK))).isEqualTo(SCARF);
    assertThat(ITEM.first(List.of(WEEK))).isEqualTo(CASH);
    assertThat(ITEM.first(List.of())).isEqualTo(SCARF);
    assertThat(ITEM.benefits(List.of(WEEK))).containsExactly("10元");
    assertThat(ITEM.benefits()).containsExactly("围巾", "10元");
  }
}
