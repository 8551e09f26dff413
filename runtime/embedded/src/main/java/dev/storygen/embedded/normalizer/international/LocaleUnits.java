package dev.storygen.embedded.normalizer.international;

import com.ibm.icu.number.FormattedNumber;
import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.ConstrainedFieldPosition;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Numbers with the name of a currency or with "percent", in the word order of a locale. */
final class LocaleUnits {

  /** By sign. A sign that the locale's own currency has, too, stands for that one. */
  private static final Map<String, String> CURRENCIES =
      Map.of(
          "€", "EUR", "$", "USD", "£", "GBP", "¥", "JPY", "R$", "BRL", "₽", "RUB", "₴", "UAH", "₺",
          "TRY", "₹", "INR");

  private final LocaleSpellout spellout;

  /** Creating one takes much longer than using it. */
  private final Map<MeasureUnit, LocalizedNumberFormatter> formatters = new ConcurrentHashMap<>();

  private final Map<String, Optional<MeasureUnit>> units = new ConcurrentHashMap<>();

  LocaleUnits(LocaleSpellout spellout) {
    this.spellout = spellout;
  }

  /** The unit of a sign; empty if the sign is unknown. */
  Optional<MeasureUnit> unit(String sign) {
    return units.computeIfAbsent(sign, this::find);
  }

  private Optional<MeasureUnit> find(String sign) {
    if (sign.equals("%")) {
      return Optional.of(MeasureUnit.PERCENT);
    }
    Currency own = Currency.getInstance(ULocale.addLikelySubtags(spellout.locale()));
    if (own != null && sign.equals(symbol(own))) {
      return Optional.of(own);
    }
    return Optional.ofNullable(CURRENCIES.get(sign)).map(Currency::getInstance);
  }

  private String symbol(Currency currency) {
    return currency.getName(spellout.locale(), Currency.NARROW_SYMBOL_NAME, null);
  }

  /** The number with its unit. The digits stay if their words depend on an unknown gender. */
  String words(BigDecimal number, MeasureUnit unit) {
    FormattedNumber formatted = formatters.computeIfAbsent(unit, this::formatter).format(number);
    String text = formatted.toString();
    ConstrainedFieldPosition field = new ConstrainedFieldPosition();
    int start = text.length();
    int end = 0;
    while (formatted.nextPosition(field)) {
      if (isNumber(field.getField())) {
        start = Math.min(start, field.getStart());
        end = Math.max(end, field.getLimit());
      }
    }
    String digits = text.substring(start, end);
    String words = spellout.beforeNoun(number).orElse(digits);
    return LocaleSpellout.clean(text.substring(0, start) + words + text.substring(end));
  }

  private LocalizedNumberFormatter formatter(MeasureUnit unit) {
    return NumberFormatter.withLocale(spellout.locale())
        .unit(unit)
        .unitWidth(NumberFormatter.UnitWidth.FULL_NAME)
        .precision(Precision.maxFraction(2));
  }

  private static boolean isNumber(Object field) {
    return field == NumberFormat.Field.INTEGER
        || field == NumberFormat.Field.FRACTION
        || field == NumberFormat.Field.SIGN;
  }
}
