package dev.storygen.embedded.grammar;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Text with {@code {slots}} and {@code [alternatives|to choose from]}, which may be nested. A slot
 * whose name starts in upper case capitalises its value; one that ends in {@code 's} makes it a
 * possessive.
 */
public final class TextTemplate {

  private sealed interface Node permits Text, Slot, Choice {}

  private record Text(String text) implements Node {}

  private record Slot(String name, boolean possessive) implements Node {}

  private record Choice(List<List<Node>> alternatives) implements Node {}

  private static final String SPECIAL = "[]{}|";

  private final String source;
  private final List<Node> nodes;
  private int position;

  private TextTemplate(String source) {
    this.source = source;
    this.nodes = sequence(false);
    if (position < source.length()) {
      throw syntaxError("'" + source.charAt(position) + "' without '['");
    }
  }

  /**
   * Parses a template.
   *
   * @throws IllegalArgumentException if its brackets do not match
   */
  public static TextTemplate parse(String source) {
    return new TextTemplate(source);
  }

  /**
   * Chooses alternatives and fills slots.
   *
   * @throws IllegalArgumentException if a slot has no value
   */
  public String expand(Map<String, String> values, Random random) {
    return expand(nodes, values, random);
  }

  /** The names of all slots, of every alternative. */
  public Set<String> slots() {
    Set<String> names = new LinkedHashSet<>();
    collectSlots(nodes, names);
    return names;
  }

  /** Every combination of alternatives, with unfilled slots. */
  List<String> allExpansions() {
    return allExpansions(nodes);
  }

  private List<Node> sequence(boolean inChoice) {
    List<Node> sequence = new ArrayList<>();
    while (position < source.length()) {
      char next = source.charAt(position);
      if (next == ']' || next == '}' || (next == '|' && inChoice)) {
        break;
      }
      sequence.add(next == '[' ? choice() : next == '{' ? slot() : text());
    }
    return List.copyOf(sequence);
  }

  private Node choice() {
    int start = position;
    List<List<Node>> alternatives = new ArrayList<>();
    do {
      position++;
      alternatives.add(sequence(true));
    } while (position < source.length() && source.charAt(position) == '|');
    if (position >= source.length() || source.charAt(position) != ']') {
      position = start;
      throw syntaxError("'[' without ']'");
    }
    position++;
    return new Choice(List.copyOf(alternatives));
  }

  private Node slot() {
    int end = source.indexOf('}', position);
    if (end < 0) {
      throw syntaxError("'{' without '}'");
    }
    String name = source.substring(position + 1, end);
    position = end + 1;
    boolean possessive = name.endsWith("'s");
    return new Slot(possessive ? name.substring(0, name.length() - 2) : name, possessive);
  }

  private Node text() {
    int start = position++;
    while (position < source.length() && SPECIAL.indexOf(source.charAt(position)) < 0) {
      position++;
    }
    return new Text(source.substring(start, position));
  }

  private IllegalArgumentException syntaxError(String what) {
    return new IllegalArgumentException(
        what + " at character " + (position + 1) + " of: " + source);
  }

  private String expand(List<Node> sequence, Map<String, String> values, Random random) {
    StringBuilder text = new StringBuilder();
    for (Node node : sequence) {
      if (node instanceof Text plain) {
        text.append(plain.text());
      } else if (node instanceof Slot slot) {
        text.append(value(slot, values));
      } else if (node instanceof Choice choice) {
        int chosen = random.nextInt(choice.alternatives().size());
        text.append(expand(choice.alternatives().get(chosen), values, random));
      }
    }
    return text.toString();
  }

  private String value(Slot slot, Map<String, String> values) {
    boolean capital = Character.isUpperCase(slot.name().charAt(0));
    String found = values.get(decapitalized(slot.name()));
    String value = found != null && capital ? EnglishText.capitalized(found) : found;
    if (value == null) {
      throw new IllegalArgumentException(
          "No value for the slot {" + slot.name() + "} of: " + source);
    }
    return slot.possessive() ? EnglishText.possessive(value) : value;
  }

  private static String decapitalized(String name) {
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }

  private static void collectSlots(List<Node> sequence, Set<String> names) {
    for (Node node : sequence) {
      if (node instanceof Slot slot) {
        names.add(decapitalized(slot.name()));
      } else if (node instanceof Choice choice) {
        choice.alternatives().forEach(alternative -> collectSlots(alternative, names));
      }
    }
  }

  private static List<String> allExpansions(List<Node> sequence) {
    List<String> texts = List.of("");
    for (Node node : sequence) {
      List<String> tails = tails(node);
      texts =
          texts.stream()
              .flatMap(head -> tails.stream().map(head::concat))
              .collect(Collectors.toList());
    }
    return texts;
  }

  private static List<String> tails(Node node) {
    if (node instanceof Choice choice) {
      return choice.alternatives().stream().flatMap(each -> allExpansions(each).stream()).toList();
    }
    return node instanceof Slot slot
        ? List.of("{" + slot.name() + (slot.possessive() ? "'s" : "") + "}")
        : List.of(((Text) node).text());
  }
}
