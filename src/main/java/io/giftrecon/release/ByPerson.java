package io.giftrecon.release;

import io.giftrecon.campaign.ReleaseAfter;
import io.giftrecon.order.Times;
import io.giftrecon.rights.Verdict;

/** R50: a person has decided: who, when, and why. */
record ByPerson(Verdict verdict) implements Reason {
  /** Rights of a line that were decided alike stand in one row. */
  ByPerson {
    verdict = verdict.ofAnyUnit();
  }

  @Override
  public DecisionCode code() {
    return switch (verdict.word()) {
      case RELEASE -> DecisionCode.RELEASE_BY_PERSON;
      case REFUSE -> DecisionCode.REFUSED_BY_PERSON;
      case WAIT -> DecisionCode.WAIT_BY_PERSON;
      case WITHDRAWN ->
          throw new IllegalStateException("a verdict that was taken back decides nothing");
    };
  }

  @Override
  public String question() {
    return "";
  }

  @Override
  public String text() {
    return "核查结论“%s”：%s，%s".formatted(verdict.words(), who(verdict), why());
  }

  private String why() {
    return verdict.note().isEmpty() ? "没有写原因" : verdict.note();
  }

  /** Who gave it, and when. */
  static String who(Verdict verdict) {
    return "%s，%s".formatted(verdict.by(), Times.show(verdict.at()));
  }

  @Override
  public String change(ReleaseAfter releaseAfter) {
    return "退款、关闭或分到的主商品一有变化就不再算数（R51）；要改，在新清单的“核查结论”里写，或用 verdict。";
  }
}
