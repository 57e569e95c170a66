package huiying.intake.imports.loop;

import huiying.contracts.Kind;
import huiying.intake.imports.Field;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How imports run, and how files are read.
 *
 * @param every pause between two looks for an import to run
 * @param batch rows taken in together, and counted by one write
 * @param lease how long an import is left to an instance that says nothing; a batch must not take
 *     as long
 * @param pause until an import is tried again that the store stopped
 * @param defaultMapping the mapping for uploads that name none
 * @param mappings by name
 */
@Validated
@ConfigurationProperties("huiying.intake.imports")
record ImportProperties(
    @DefaultValue("1s") @DurationMin(millis = 10) Duration every,
    @DefaultValue("500") @Positive @Max(5_000) int batch,
    @DefaultValue("30s") @DurationMin(seconds = 1) Duration lease,
    @DefaultValue("10s") @DurationMin(millis = 10) Duration pause,
    @DefaultValue("12345") String defaultMapping,
    @NotEmpty Map<String, @Valid Columns> mappings) {

  /**
   * How one platform writes its files.
   *
   * @param columns the headers under which each field may stand
   * @param kinds the words for each kind
   * @param yes words for yes
   * @param no words for no
   * @param times patterns of java.time's DateTimeFormatter; ISO 8601 and Excel's days are read as
   *     well
   */
  record Columns(
      @NotEmpty Map<Field, List<String>> columns,
      @NotEmpty Map<Kind, List<String>> kinds,
      @DefaultValue({"是", "1", "true", "Y", "yes"}) List<String> yes,
      @DefaultValue({"否", "0", "false", "N", "no"}) List<String> no,
      @DefaultValue({
            "yyyy-M-d[ H:mm[:ss]]",
            "yyyy/M/d[ H:mm[:ss]]",
            "yyyy.M.d[ H:mm[:ss]]",
            "yyyy年M月d日[ H:mm[:ss]]",
            "yyyyMMddHHmmss"
          })
          List<String> times) {}
}
