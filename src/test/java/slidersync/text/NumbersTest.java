package slidersync.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NumbersTest {

  static Stream<Arguments> numbers() {
    return Stream.of(
        arguments(0, 0),
        arguments(-0.0, 0),
        arguments(1.0f, 1),
        arguments(Integer.MAX_VALUE + 1L, 2147483648L),
        arguments(2147483648.0, 2147483648L),
        arguments(1e3, 1000),
        arguments(0.1, 0.1),
        arguments(new BigDecimal("0.10"), 0.1),
        arguments(new BigDecimal("1.00"), 1),
        arguments(new BigDecimal("1e3"), 1000),
        arguments(new BigDecimal("1.00000000000000000000001"), 1),
        arguments(new BigDecimal("1e-400"), 0),
        arguments(Double.MIN_VALUE, Double.MIN_VALUE),
        arguments(BigInteger.TWO.pow(40), 1L << 40),
        arguments((short) 7, 7),
        arguments(Numbers.MAX_SAFE, Numbers.MAX_SAFE),
        arguments(-Numbers.MAX_SAFE, -Numbers.MAX_SAFE));
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void equalNumbersHaveOneForm(Object number, Number canonical) {
    assertThat(Numbers.decimal(number).map(Numbers::canonical)).contains(canonical);
  }

  static Stream<Object> noNumbers() {
    return Stream.of(
        Double.NaN,
        Double.NEGATIVE_INFINITY,
        Float.POSITIVE_INFINITY,
        Numbers.MAX_SAFE + 1,
        Long.MIN_VALUE,
        BigInteger.TWO.pow(63),
        new BigDecimal("1e999999999"),
        1e300,
        "1",
        true,
        'x');
  }

  @ParameterizedTest
  @MethodSource("noNumbers")
  void numberThatJavaScriptCannotHoldExactlyIsRefused(Object value) {
    assertThat(Numbers.decimal(value)).isEmpty();
  }
}
