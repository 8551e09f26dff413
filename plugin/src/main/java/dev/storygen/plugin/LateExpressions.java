package dev.storygen.plugin;

import org.codehaus.plexus.component.configurator.expression.ExpressionEvaluationException;
import org.codehaus.plexus.component.configurator.expression.ExpressionEvaluator;
import org.codehaus.plexus.configuration.DefaultPlexusConfiguration;
import org.codehaus.plexus.configuration.PlexusConfiguration;

/**
 * Puts in the values of properties that another goal of the build sets, as a port that it found to
 * be free. Maven does so itself, but for parameters that are a tree of elements.
 */
final class LateExpressions {

  private final ExpressionEvaluator evaluator;

  LateExpressions(ExpressionEvaluator evaluator) {
    this.evaluator = evaluator;
  }

  /** The same elements with those values; a property that there is not stays as it is written. */
  PlexusConfiguration in(PlexusConfiguration element) {
    PlexusConfiguration copy =
        new DefaultPlexusConfiguration(element.getName(), in(element.getValue()));
    for (PlexusConfiguration child : element.getChildren()) {
      copy.addChild(in(child));
    }
    return copy;
  }

  private String in(String text) {
    try {
      Object value = text == null ? null : evaluator.evaluate(text);
      return value == null ? text : value.toString();
    } catch (ExpressionEvaluationException e) {
      throw new IllegalArgumentException(
          "'" + text + "' cannot be evaluated: " + e.getMessage(), e);
    }
  }
}
