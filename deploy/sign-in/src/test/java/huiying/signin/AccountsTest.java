package huiying.signin;

import static org.assertj.core.api.Assertions.assertThat;

import huiying.contracts.Channel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.ClassPathResource;

/** The list of accounts beside what it speaks of. */
class AccountsTest {
  private static final Path DIRECTORY =
      Path.of("../../notify-service/src/main/resources/huiying/notify/sample/departments.csv");

  @Test
  void thereIsAnAdapterForEachChannelAndForNoOther() throws Exception {
    var channels = accounts().flatMap(one -> one.channels().stream()).toList();

    assertThat(channels)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Channel.values()).map(Channel::name).toList());
    assertThat(accounts().filter(one -> !one.channels().isEmpty()))
        .allMatch(one -> one.roles().equals(List.of("adapter")));
  }

  @Test
  void departmentsAreCalledByAllNamesOfTheSampleDirectoryAndALeadsWithTheParts() throws Exception {
    var names = new HashMap<String, Set<String>>();
    var parts = new HashMap<String, List<String>>();
    for (var row : Files.readAllLines(DIRECTORY).stream().skip(1).map(l -> l.split(",")).toList()) {
      var all = new HashSet<>(List.of(row[2].split(";")));
      all.add(row[1]);
      names.put(row[0], all);
      parts.computeIfAbsent(row[3], _ -> new ArrayList<>()).add(row[0]);
    }
    var some = accounts().filter(one -> !one.departments().isEmpty()).toList();

    assertThat(some).isNotEmpty();
    for (var account : some) {
      var code = account.name().substring(account.name().indexOf('.') + 1);
      var expected = new HashSet<>(names.get(code));
      if (account.roles().contains("lead")) {
        parts.getOrDefault(code, List.of()).forEach(part -> expected.addAll(names.get(part)));
      }
      assertThat(account.departments())
          .as(account.name())
          .containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  private static Stream<Account> accounts() throws Exception {
    var sources = new MutablePropertySources();
    new YamlPropertySourceLoader()
        .load("accounts", new ClassPathResource("huiying/signin/accounts.yaml"))
        .forEach(sources::addLast);
    sources.addLast(
        new MapPropertySource(
            "more",
            Map.of(
                "huiying.sign-in.issuer", "http://127.0.0.1", "huiying.sign-in.directory", ".")));
    return new Binder(ConfigurationPropertySources.from(sources))
        .bind("huiying.sign-in", SignInProperties.class)
        .get()
        .accounts();
  }
}
