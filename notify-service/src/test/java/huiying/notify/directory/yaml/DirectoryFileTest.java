package huiying.notify.directory.yaml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huiying.notify.directory.Directory;
import huiying.notify.directory.Recipient;
import huiying.notify.directory.Role;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryFileTest {
  private static final String OFFICES =
      """
      dispatch-desk: {name: 分办台, email: desk@d.cn}
      district-office: {name: 督查室, email: office@d.cn}
      """;

  @Test
  void theShippedSampleIsRead() {
    var shipped =
        new DirectoryConfiguration()
            .directory(new DirectoryProperties("classpath:huiying/notify/directory.yaml"));

    assertThat(shipped.recipients("住房保障局", List.of(Role.HANDLER)))
        .extracting(Recipient::email)
        .containsExactly("handler.housing@huiying.example");
  }

  @Test
  void anotherFileIsReadByItsPath(@TempDir Path folder) throws Exception {
    var file = Files.writeString(folder.resolve("ours.yaml"), OFFICES);

    var ours = new DirectoryConfiguration().directory(new DirectoryProperties(file.toString()));

    assertThat(ours.recipients(null, List.of(Role.HANDLER)))
        .extracting(Recipient::name)
        .containsExactly("分办台");
  }

  @Test
  void aFaultIsNamedWithItsPlace() {
    assertFault(
        OFFICES + "departments: [{code: a, nme: b}]", "departments[0]: there is no field \"nme\"");
    assertFault(OFFICES + "departments: [{code: a}]", "departments[0]: name is missing or no text");
    assertFault(
        OFFICES
            + "departments: [{code: a, name: b, contacts: [{role: BOSS, name: c, email: d@e.cn}]}]",
        "departments[0].contacts[0]: role is \"BOSS\", not HANDLER or LEAD");
    assertFault(
        OFFICES + "departments: [{code: a, name: b, contacts: [{role: LEAD, name: c, email: d}]}]",
        "departments[0].contacts[0]: Not an e-mail address: \"d\"");
    assertFault(
        "district-office: {name: 督查室, email: o@d.cn}", "dispatch-desk is no mapping of fields");
    assertFault("", "the file is no mapping of fields");
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    var settings = new DirectoryProperties("/no/such/directory.yaml");

    assertThatThrownBy(() -> new DirectoryConfiguration().directory(settings))
        .isInstanceOf(BadDirectory.class)
        .hasMessageContaining("/no/such/directory.yaml");
  }

  private static void assertFault(String yaml, String fault) {
    assertThatThrownBy(() -> read(yaml)).isInstanceOf(BadDirectory.class).hasMessage(fault);
  }

  private static Directory read(String yaml) {
    return DirectoryFile.read(new ByteArrayInputStream(yaml.getBytes(UTF_8)));
  }
}
