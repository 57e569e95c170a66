package huiying.intake.form.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The submit form.
 *
 * @param humanCheck how to tell people from machines
 * @param workBits zero bits the browser must find; 16 take well under a second, each more doubles
 *     it
 * @param validity how long somebody may take to answer the check
 * @param secret signs the checks; the same on all instances, random at each start if absent
 * @param most forms of one address in each period
 * @param period at least a second
 */
@Validated
@ConfigurationProperties("huiying.intake.form")
record FormProperties(
    @DefaultValue("ON") HumanCheckMode humanCheck,
    @DefaultValue("16") @Min(1) @Max(30) int workBits,
    @DefaultValue("30m") @DurationMin(seconds = 30) Duration validity,
    @Nullable String secret,
    @DefaultValue("10") @Positive int most,
    @DefaultValue("10m") @DurationMin(seconds = 1) Duration period) {
  /** How to tell people from machines. */
  enum HumanCheckMode {
    /** Work by the browser, or a sum where there is no JavaScript. */
    ON,
    /** Always a sum. */
    SUM,
    /** Not at all; then the rate limit is all there is. */
    OFF
  }
}
