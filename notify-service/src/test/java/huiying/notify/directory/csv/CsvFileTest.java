package huiying.notify.directory.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huiying.notify.directory.Ask;
import huiying.notify.directory.Directories;
import huiying.notify.directory.District;
import huiying.notify.directory.Entries;
import huiying.notify.directory.Entry;
import huiying.notify.directory.GeneratedEntries;
import huiying.notify.directory.Part;
import huiying.notify.directory.Role;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {
  private static final String SAMPLE = "classpath:huiying/notify/sample/";
  private static final LocalDate DAY = LocalDate.of(2026, 3, 16);

  @Test
  void whatIsWrittenAndReadAgainIsTheSame() {
    for (var seed = 0; seed < 300; seed++) {
      var entries = GeneratedEntries.of(seed);
      for (var part : Part.values()) {
        assertThat(read(part, CsvFile.write(part, entries.of(part))))
            .as("seed %d, %s", seed, part)
            .isEqualTo(entries.of(part));
      }
    }
  }

  @Test
  void isWrittenForSpreadsheetsThatRunNoFormulaOfIt() {
    var contact = contactNamed("=HYPERLINK(\"x\")");

    assertThat(new String(CsvFile.write(Part.CONTACTS, List.of(contact)), UTF_8))
        .isEqualTo(
            "\uFEFFcode,name,role,department,email,mobile,weComId,dingTalkId,language,enabled\r\n"
                + "a,\"'=HYPERLINK(\"\"x\"\")\",DISTRICT_OFFICE,,a@d.cn,,,,ZH,true\r\n");
  }

  @Test
  void anApostropheOfATextOfItsOwnStays() {
    assertThat(read(Part.CONTACTS, CsvFile.write(Part.CONTACTS, List.of(contactNamed("'=x")))))
        .isEqualTo(List.of(contactNamed("'=x")));
    assertThat(CsvFile.asMeant("'老张")).isEqualTo("'老张");
    assertThat(CsvFile.asMeant("'")).isEqualTo("'");
  }

  @Test
  void readsWhatAChineseSpreadsheetWrites() {
    var text = "until,from,contact,code\n2026-03-17,2026-03-16,office,d-1\n,,,\n";

    assertThat(read(Part.DUTIES, text.getBytes(UTF_8))).hasSize(1);
    assertThat(
            read(
                    Part.DEPARTMENTS,
                    "code,name,aliases,parent,defaultBox\nhousing,住房保障局,房管局；住房局,,\n"
                        .getBytes(Charset.forName("GB18030")))
                .getFirst())
        .extracting("name", "aliases")
        .containsExactly("住房保障局", List.of("房管局", "住房局"));
  }

  @Test
  void namesAllThatIsWrongByItsRow() {
    var file =
        """
        code,name,role,department,email,mobile,weComId,dingTalkId,language,enabled
        ok,张三,HANDLER,housing,a@d.cn,,,,,
        bad code,,BOSS,housing,a@,12,a b,,FR,yes
        ok,李四,lead,housing,,,,,en,FALSE
        short,李四
        """;

    assertThat(flaws(Part.CONTACTS, file.getBytes(UTF_8)))
        .extracting(flaw -> flaw.row() + " " + flaw.column() + " " + flaw.fault())
        .containsExactlyInAnyOrder(
            "3 code directory-bad-code",
            "3 name missing",
            "3 role unknown-value",
            "3 email directory-bad-email",
            "3 mobile directory-bad-mobile",
            "3 weComId directory-bad-user-id",
            "3 language unknown-value",
            "3 enabled unknown-value",
            "4 code directory-row-twice",
            "5  directory-csv-cells");
  }

  @Test
  void namesBadDates() {
    var file = "code,contact,from,until\nd,office,2026-02-30,16.3.2026\ne,office,,2026-03-16\n";

    assertThat(flaws(Part.DUTIES, file.getBytes(UTF_8)))
        .extracting(flaw -> flaw.row() + " " + flaw.column() + " " + flaw.fault())
        .containsExactly("2 from directory-no-date", "2 until directory-no-date", "3 from missing");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "code,contact,from\n",
        "code,contact,from,until,more\n",
        "code,code,from,until\n"
      })
  void namesAHeaderThatIsNone(String file) {
    assertThat(flaws(Part.DUTIES, file.getBytes(UTF_8)))
        .containsExactly(
            new RowFlaw(1, "", "directory-csv-header", List.of("code,contact,from,until")));
  }

  @Test
  void namesWhatIsNoCsvAndNoText() {
    assertThat(flaws(Part.DUTIES, "code,contact,from,until\na,\"b\"c,d,e\n".getBytes(UTF_8)))
        .containsExactly(new RowFlaw(2, "", "directory-csv-malformed", List.of()));
    assertThat(flaws(Part.DUTIES, new byte[] {(byte) 0xFF, (byte) 0xFF, 0}))
        .containsExactly(new RowFlaw(0, "", "directory-csv-encoding", List.of()));
  }

  @Test
  void looksAtNoMoreRowsThanADirectoryMayHave() {
    var file = "code,name,aliases,parent,defaultBox\n" + "a,甲,,,\n".repeat(100_000);

    assertThat(flaws(Part.DEPARTMENTS, file.getBytes(UTF_8)))
        .hasSize(500)
        .last()
        .extracting(RowFlaw::row, RowFlaw::fault)
        .containsExactly(502, "directory-csv-too-long");
  }

  @Test
  void theSampleHasTenStreetsAndTwentyBureausThatAllAnswer() {
    var sample = CsvFolder.read(SAMPLE);

    assertThat(sample.entries().departments()).hasSize(30);
    for (var department : sample.entries().departments()) {
      for (var role : List.of(Role.HANDLER, Role.LEAD, Role.LEAD_IN_CHARGE)) {
        assertThat(choose(sample, role, department.code()))
            .as("%s of %s", role, department.code())
            .isNotEmpty();
      }
    }
    for (var role : List.of(Role.DUTY_OFFICER, Role.DISTRICT_OFFICE, Role.DISTRICT_LEADER)) {
      assertThat(choose(sample, role, null)).isNotEmpty();
    }
    assertThat(choose(sample, Role.HANDLER, "区房管局")).isEqualTo("handler.housing@huiying.example");
    assertThat(sample.dispatchDesk().email()).isEqualTo("dispatch@huiying.example");
    assertThat(sample.entries().contacts())
        .allSatisfy(one -> assertThat(one.recipient().email()).endsWith(".example"))
        .allSatisfy(one -> assertThat(one.recipient().mobile()).startsWith("1000000"));
  }

  @Test
  void aFolderOfOnesOwnIsReadAndAFaultyFileIsNamed(@TempDir Path folder) throws IOException {
    for (var part : Part.values()) {
      var file = CsvFile.write(part, Directories.entries().of(part));
      Files.write(folder.resolve(part.word() + ".csv"), file);
    }
    assertThat(CsvFolder.read(folder.toString()).entries()).isEqualTo(Directories.entries());

    Files.writeString(folder.resolve("duties.csv"), "code,contact,from,until\nd,office,x,y\n");
    assertThatThrownBy(() -> CsvFolder.read(folder.toString()))
        .hasMessageContaining("duties.csv has 2 faults");
    Files.delete(folder.resolve("duties.csv"));
    assertThatThrownBy(() -> CsvFolder.read(folder.toString()))
        .hasMessageContaining("duties.csv cannot be read");
  }

  /** The address, if they are told without a detour. */
  private static @Nullable String choose(District in, Role role, @Nullable String department) {
    var chosen = in.choose(new Ask(role, department, List.of(), null, DAY));
    assertThat(chosen).hasSize(1);
    assertThat(chosen.getFirst().detours()).isEmpty();
    return chosen.getFirst().recipient().email();
  }

  private static Entry contactNamed(String name) {
    return Directories.contact(
        Directories.recipient("a", null, name, "a@d.cn"), Role.DISTRICT_OFFICE);
  }

  private static List<? extends Entry> read(Part part, byte[] file) {
    return switch (CsvFile.read(part, file)) {
      case CsvFile.Reading.Read(var entries) -> Entries.NONE.with(part, entries.values()).of(part);
      case CsvFile.Reading.Faulty(var flaws) -> throw new AssertionError(flaws.toString());
    };
  }

  private static List<RowFlaw> flaws(Part part, byte[] file) {
    return switch (CsvFile.read(part, file)) {
      case CsvFile.Reading.Read(var entries) -> throw new AssertionError(entries.toString());
      case CsvFile.Reading.Faulty(var flaws) -> flaws;
    };
  }
}
