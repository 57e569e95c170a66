package huiying.intake.matter.loop;

import huiying.contracts.Kind;
import huiying.intake.matter.ResponseRules;
import huiying.intake.matter.SameMatter;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.util.Set;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When messages look like one matter, and when a matter needs a case.
 *
 * <p>The similarities were chosen on 2,379 real messages: no two of different matters were half
 * alike, and people who write of one matter again in new words mostly stay above a quarter.
 *
 * @param every pause between two looks for new messages, and for cases to announce
 * @param sameCitizen least similarity of words, from 0 to 1, if one citizen sent both
 * @param samePlace least similarity if both are about one place
 * @param anybody least similarity else
 * @param within most time between their receipts
 */
@Validated
@ConfigurationProperties("huiying.intake.matter")
record MatterProperties(
    @DefaultValue("2s") @DurationMin(millis = 10) Duration every,
    @DefaultValue("0.25") @DecimalMin("0.1") @DecimalMax("1") double sameCitizen,
    @DefaultValue("0.35") @DecimalMin("0.1") @DecimalMax("1") double samePlace,
    @DefaultValue("0.5") @DecimalMin("0.1") @DecimalMax("1") double anybody,
    @DefaultValue("90d") @DurationMin(days = 1) Duration within,
    @DefaultValue @Valid Response response) {

  /**
   * When a case is raised (专项响应).
   *
   * @param kinds that count as complaints
   * @param complaints about one matter
   * @param within that time
   * @param lowRating a department's average below it raises a case
   * @param ratings least number of ratings for that
   * @param ratingsWithin that time
   * @param limitWorkingDays for the department to act
   */
  record Response(
      @DefaultValue({"COMPLAINT", "HELP", "REPORT"}) @NotEmpty Set<Kind> kinds,
      @DefaultValue("5") @Min(2) int complaints,
      @DefaultValue("7d") @DurationMin(hours = 1) Duration within,
      @DefaultValue("2.5") @DecimalMin("0") @DecimalMax("5") double lowRating,
      @DefaultValue("10") @Positive int ratings,
      @DefaultValue("30d") @DurationMin(days = 1) Duration ratingsWithin,
      @DefaultValue("5") @Positive int limitWorkingDays) {}

  SameMatter sameMatter() {
    return new SameMatter(sameCitizen, samePlace, anybody, within);
  }

  ResponseRules responseRules() {
    return new ResponseRules(
        response.kinds(),
        response.complaints(),
        response.within(),
        response.lowRating(),
        response.ratings(),
        response.ratingsWithin(),
        response.limitWorkingDays());
  }
}
