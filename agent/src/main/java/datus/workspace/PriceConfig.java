package datus.workspace;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a million tokens cost.
 *
 * @param asOf the day on which that was so
 * @param currency as in USD
 * @param cached for input that the provider read from its cache
 */
public record PriceConfig(LocalDate asOf, String currency, BigDecimal input, BigDecimal cached, BigDecimal output) {}
