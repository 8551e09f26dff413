package dev.storygen.preflight;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.storygen.forecast.Estimate;
import java.util.List;

/**
 * The sum of an amount over stories.
 *
 * @param value of those that know it; null if none does
 * @param basis the least sure one of those
 * @param unknown the number of stories that do not know it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Total(Double value, Estimate.Basis basis, int unknown) {

  static Total of(List<Estimate> amounts) {
    List<Estimate> known = amounts.stream().filter(Estimate::known).toList();
    int unknown = amounts.size() - known.size();
    if (known.isEmpty() && unknown > 0) {
      return new Total(null, Estimate.Basis.UNKNOWN, unknown);
    }
    Estimate sum = known.stream().reduce(Estimate.none(), Estimate::plus);
    return new Total(sum.value(), sum.basis(), unknown);
  }

  /** Whether it is known that some is used. */
  boolean used() {
    return value != null && value > 0;
  }
}
