package huiying.intake.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import huiying.contracts.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Files of work orders that nobody ever made, and how they are read. */
public final class ImportFixture {
  public static final Instant NOW = Instant.parse("2026-03-16T01:30:02.125Z");
  public static final String HEADER = "工单编号,标题,诉求内容,诉求类型,受理时间,联系电话";

  public static final Mapping MAPPING =
      new Mapping(
          "12345",
          Map.of(
              Field.EXTERNAL_ID, List.of("工单编号"),
              Field.TITLE, List.of("标题", "主题"),
              Field.CONTENT, List.of("诉求内容"),
              Field.KIND, List.of("诉求类型"),
              Field.RECEIVED_AT, List.of("受理时间", "来电时间"),
              Field.CONFIDENTIAL, List.of("是否保密"),
              Field.ACCUSED, List.of("被举报单位"),
              Field.PLACE, List.of("发生地址"),
              Field.CITIZEN_NAME, List.of("来电人"),
              Field.CITIZEN_PHONE, List.of("联系电话")),
          Map.of(
              "咨询", Kind.CONSULTATION,
              "投诉", Kind.COMPLAINT,
              "求助", Kind.HELP,
              "建议", Kind.SUGGESTION,
              "表扬", Kind.PRAISE),
          Set.of("是"),
          Set.of("否"),
          new TimeFormats(
              List.of("yyyy-M-d[ H:mm[:ss]]", "yyyy/M/d[ H:mm[:ss]]", "yyyy年M月d日[ H:mm[:ss]]")));

  public static final Mappings MAPPINGS = new Mappings(Map.of("12345", MAPPING), "12345");

  private ImportFixture() {}

  /** Nine rows: four new, one repeated, one that differs, two that break rules, one blank. */
  public static String workOrders() {
    try (var in = ImportFixture.class.getResourceAsStream("work-orders.csv")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** So many good rows, {@code prefix-1} and on, received three days before {@link #NOW}. */
  public static String rows(String prefix, int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(n -> "%s-%d,第%d件,内容%d,咨询,2026-03-13 09:30:00,".formatted(prefix, n, n, n))
        .collect(Collectors.joining("\n", HEADER + "\n", "\n"));
  }

  public static Path file(Path directory, String text) {
    return file(directory, text.getBytes(UTF_8));
  }

  public static Path file(Path directory, byte[] content) {
    try {
      return Files.write(Files.createTempFile(directory, "upload", ".tmp"), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
