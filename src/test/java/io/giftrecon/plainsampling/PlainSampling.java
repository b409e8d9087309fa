package io.giftrecon.plainsampling;

import io.giftrecon.plain.PlainLine;
import io.giftrecon.plain.PlainRow;
import io.giftrecon.plain.ShopFiles.Spoiled;
import io.giftrecon.plainsampling.Campaign.Prompt;
import io.giftrecon.plainsampling.Campaign.Sample;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The second implementation of U1-U20: a campaign in, what a run must publish out. */
final class PlainSampling {

  private final Campaign campaign;
  private final PlainClaims claims;
  private final PlainFigures figures;
  private final PlainPrecheck precheck;

  PlainSampling(Campaign campaign) {
    this.campaign = campaign;
    claims = new PlainClaims(campaign);
    figures = new PlainFigures(campaign, claims);
    precheck = new PlainPrecheck(campaign, claims, figures);
  }

  /** Whether a sample that is not over has an error (U20). */
  boolean blocked() {
    return precheck.findings().stream().anyMatch(found -> found.severity().equals("错误"));
  }

  /** The codes of the warnings that this implementation knows of. */
  Set<String> warnings() {
    return claims.night().warnings(claims);
  }

  boolean nameless() {
    return claims.night().nameless();
  }

  PlainFigures figures() {
    return figures;
  }

  /** Every sheet by its file name, header first. */
  Map<String, Sheet> sheets(List<Spoiled> spoiled) {
    Map<String, Sheet> sheets = new LinkedHashMap<>();
    sheets.put("precheck.csv", precheck());
    sheets.put("rejects.csv", rejects(spoiled));
    if (campaign.hasExports()) {
      sheets.put("claims.csv", claimRows());
      sheets.put("effect.csv", effect());
      sheets.put("board-diff.csv", board());
      sheets.put("care-list.csv", careList());
    }
    return sheets;
  }

  private Sheet precheck() {
    Sheet sheet = new Sheet("规则,严重度,代码,活动ID,商品ID,商品标题,证据,建议,阶段");
    for (PlainPrecheck.Finding found : precheck.findings()) {
      sheet.add(
          "U" + found.rule(),
          found.severity(),
          found.code(),
          found.sample().activity(),
          id(found.sample().item()),
          found.sample().title(),
          Sheet.saying(found.evidence()),
          Sheet.saying(found.advice()),
          precheck.phase(found.sample()));
    }
    return sheet;
  }

  private Sheet claimRows() {
    Sheet sheet = new Sheet("活动ID,商品ID,买家会员名,订单号,子订单号,支付时间,实付金额,结果,代码,新会员");
    for (PlainClaims.Row row : claims.rows()) {
      PlainLine line = row.line();
      sheet.add(
          row.sample().activity(),
          id(line.item()),
          line.buyerName(),
          id(line.order()),
          id(line.sub()),
          line.paidAt().map(PlainRow.TIME::format).orElse(""),
          line.paid()
              .map(paid -> paid.setScale(2, RoundingMode.UNNECESSARY).toPlainString())
              .orElse(""),
          row.result(),
          row.code(),
          row.newMember());
    }
    return sheet;
  }

  private Sheet effect() {
    String perDays =
        PlainFigures.DAYS.stream()
            .map(days -> "%d日回购人数,%d日成熟人数,%d日回购率,%d日待定人数".formatted(days, days, days, days))
            .collect(Collectors.joining(","));
    Sheet sheet = new Sheet("活动ID,商品ID,派样单量,派样人次,新会员数,新会员占比," + perDays + ",正装转化人数,正装转化率");
    boolean members = claims.night().members().isPresent();
    for (Sample sample : campaign.samples()) {
      if (!sample.draft()) {
        List<Object> cells = new ArrayList<>(List.of(sample.activity(), id(sample.item())));
        cells.addAll(figures.of(sample).cells(members, nameless()));
        sheet.add(cells);
      }
    }
    List<Object> total = new ArrayList<>(List.of("合计", ""));
    total.addAll(figures.total().cells(members, nameless()));
    sheet.add(total);
    return sheet;
  }

  private Sheet board() {
    Sheet sheet = new Sheet("活动ID,商品ID,指标,看板值,计算值,差异,可能原因");
    for (PlainBoard.Row row : new PlainBoard(campaign, claims, figures).rows()) {
      List<Object> cells = new ArrayList<>(row.cells());
      cells.set(1, row.cells().get(1).isEmpty() ? "" : id(row.cells().get(1)));
      cells.set(5, Sheet.plain(row.cells().get(5)));
      cells.add(Sheet.reasons(row.reasons()));
      sheet.add(cells);
    }
    return sheet;
  }

  private Sheet careList() {
    Sheet sheet = new Sheet("买家,时间,文案,建议");
    Stream<Prompt> told =
        campaign.prompts().map(campaign::named).orElse(List.of()).stream()
            .filter(prompt -> prompt.text().replace(" ", "").contains("差点领到"))
            .distinct()
            .sorted(Comparator.comparing(Prompt::time).thenComparing(Prompt::buyer));
    told.forEach(
        prompt ->
            sheet.add(
                prompt.buyer(),
                PlainRow.TIME.format(prompt.time()),
                prompt.text(),
                Sheet.saying(List.of())));
    return sheet;
  }

  private static Sheet rejects(List<Spoiled> spoiled) {
    Sheet sheet = new Sheet("文件,行号,列,原因,原始内容");
    List<Spoiled> sorted = new ArrayList<>(spoiled);
    Comparator<Spoiled> sideFilesLast =
        Comparator.comparing(row -> CampaignFiles.SIDE_FILES.indexOf(row.file()));
    sorted.sort(sideFilesLast.thenComparing(Spoiled::file).thenComparing(Spoiled::line));
    for (Spoiled row : sorted) {
      sheet.add(
          row.file(),
          String.valueOf(row.line()),
          Sheet.anything(),
          Sheet.saying(List.of()),
          row.raw());
    }
    return sheet;
  }

  private Sheet.Cell id(String number) {
    return Sheet.number(number, campaign.rawIds());
  }
}
