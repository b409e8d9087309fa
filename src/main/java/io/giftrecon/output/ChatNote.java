package io.giftrecon.output;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.Map;

/** A note for a chat group as the body that a robot is called with (ADR 0043). */
public final class ChatNote {
  private static final JsonMapper JSON = new JsonMapper();

  private ChatNote() {}

  /** One body for the robots of 钉钉 ({@code title}, {@code text}) and 企业微信 ({@code content}). */
  public static String body(String title, String note) {
    Map<String, Object> markdown = new LinkedHashMap<>();
    markdown.put("title", title);
    markdown.put("text", note);
    markdown.put("content", note);
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("msgtype", "markdown");
    body.put("markdown", markdown);
    try {
      return JSON.writeValueAsString(body) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts are always JSON", e);
    }
  }
}
