package dev.storygen.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.model.Limit;
import dev.storygen.model.Limit.Bound;
import dev.storygen.model.Measurement;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckMessagesTest {

  @ParameterizedTest
  @CsvSource({
    "MINIMUM,31.97,32,31.9",
    "MINIMUM,31.9999999,32,31.9",
    "MINIMUM,199.9,200,199.9",
    "MINIMUM,24.01,32,24",
    "MINIMUM,1048575,1048576,1048575",
    "MINIMUM,0.79999,0.8,0.799",
    "MINIMUM,0.00004,0.8,0",
    "MINIMUM,-16.04,-16,-16.1",
    "MAXIMUM,5.0000001,5,5.01",
    "MAXIMUM,0.5001,0.5,0.501",
    "MAXIMUM,100.2,100,100.2",
    "MAXIMUM,7,5,7",
  })
  void whatWasMeasuredIsNeverShownAsTheLimit(
      Bound bound, BigDecimal measured, BigDecimal value, String shown) {
    Limit limit = new Limit("limit", "m", bound, value, "s");

    assertThat(limit.allows(measured)).isFalse();
    assertThat(CheckMessages.violation(limit, new Measurement("m", measured, "s")))
        .isEqualTo(
            "m is %s s, but expected %s s"
                .formatted(shown, limit.text().replace(" s", "").replace("imum", "imum is")));
  }
}
