package io.giftrecon.campaign;

import io.giftrecon.order.UnusableInputException;
import io.giftrecon.words.InvalidValueException;
import io.giftrecon.words.Message;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A mapping of the job file whose every complaint names the line and the key. */
public final class YamlMap {
  private final Path file;
  private final Node node;
  private final String path;
  private final Map<String, Node> values = new LinkedHashMap<>();

  private YamlMap(Path file, Node node, String path, List<String> known) {
    this.file = file;
    this.node = node;
    this.path = path;
    if (!(node instanceof MappingNode mapping)) {
      throw wrong(
          node,
          path.isEmpty() ? "YAML" : path,
          Message.of("job.no-keys", known.stream().distinct().toList()));
    }
    for (NodeTuple tuple : mapping.getValue()) {
      put(tuple, known);
    }
  }

  /** The whole document, which may hold just the known keys. */
  static YamlMap of(Path file, Node root, String... known) {
    return new YamlMap(file, root, "", List.of(known));
  }

  /** The value of a key that must be there. */
  public String text(String key) {
    return optionalText(key).orElseThrow(() -> missing(key));
  }

  /** The value of a key that may be there. */
  public Optional<String> optionalText(String key) {
    return Optional.ofNullable(values.get(key)).map(value -> scalar(key, value));
  }

  /** The values of a key that may be there: a list, or one value alone. */
  public Optional<List<String>> texts(String key) {
    return Optional.ofNullable(values.get(key))
        .map(
            value ->
                value instanceof SequenceNode list
                    ? list.getValue().stream().map(entry -> scalar(key, entry)).toList()
                    : List.of(scalar(key, value)));
  }

  /** A value read by {@code parse}, whose complaint becomes ours. */
  public <T> Optional<T> value(String key, Function<String, T> parse) {
    return Optional.ofNullable(values.get(key)).map(value -> parsed(key, value, parse));
  }

  /** A word of an enum, written in lower case with hyphens. */
  public <E extends Enum<E>> Optional<E> word(String key, E[] words) {
    List<String> known = new ArrayList<>();
    for (E word : words) {
      known.add(word.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
    return oneOf(key, known).map(text -> words[known.indexOf(text)]);
  }

  /** One of these words. */
  Optional<String> oneOf(String key, List<String> words) {
    return value(
        key,
        text -> {
          if (!words.contains(text)) {
            throw new InvalidValueException(Message.of("job.not-one-of", text, words));
          }
          return text;
        });
  }

  /** A mapping that must be there, with just the known keys. */
  public YamlMap map(String key, String... known) {
    return optionalMap(key, known).orElseThrow(() -> missing(key));
  }

  /** A mapping that may be there, with just the known keys. */
  public Optional<YamlMap> optionalMap(String key, String... known) {
    return Optional.ofNullable(values.get(key))
        .map(value -> new YamlMap(file, value, at(key), List.of(known)));
  }

  /** A list of at least one mapping, with just the known keys. */
  public List<YamlMap> maps(String key, String... known) {
    Node value = values.get(key);
    if (value == null) {
      throw missing(key);
    }
    if (!(value instanceof SequenceNode list) || list.getValue().isEmpty()) {
      throw wrong(value, at(key), Message.of("job.no-list"));
    }
    return list.getValue().stream()
        .map(entry -> new YamlMap(file, entry, at(key), List.of(known)))
        .toList();
  }

  /** A complaint about a key of this mapping. */
  public UnusableInputException wrong(String key, Message why) {
    return wrong(values.getOrDefault(key, node), at(key), why);
  }

  private void put(NodeTuple tuple, List<String> known) {
    String key = scalar(path, tuple.getKeyNode());
    if (!known.contains(key)) {
      throw wrong(
          tuple.getKeyNode(), at(key), Message.of("job.unknown-key", Nearest.of(key, known)));
    }
    if (values.put(key, tuple.getValueNode()) != null) {
      throw wrong(tuple.getKeyNode(), at(key), Message.of("job.key-twice"));
    }
  }

  private String scalar(String key, Node value) {
    if (!(value instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
      throw wrong(value, at(key), Message.of("job.no-single-value"));
    }
    return scalar.getValue().strip();
  }

  private <T> T parsed(String key, Node value, Function<String, T> parse) {
    try {
      return parse.apply(scalar(key, value));
    } catch (InvalidValueException e) {
      throw wrong(value, at(key), e.userMessage());
    }
  }

  private UnusableInputException missing(String key) {
    return wrong(node, at(key), Message.of("job.missing-key"));
  }

  private UnusableInputException wrong(Node where, String key, Message why) {
    long line = where.getStartMark().map(Mark::getLine).orElse(0) + 1L;
    return new UnusableInputException(Message.of("job.key", file, line, key, why));
  }

  private String at(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }
}
