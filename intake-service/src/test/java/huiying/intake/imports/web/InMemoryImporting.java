package huiying.intake.imports.web;

import static huiying.intake.imports.ImportFixture.MAPPINGS;
import static huiying.intake.imports.ImportFixture.NOW;
import static huiying.intake.message.MessageFixture.TIMES;

import huiying.intake.NotedActs;
import huiying.intake.imports.ImportFiles;
import huiying.intake.imports.ImportRules;
import huiying.intake.imports.Imports;
import huiying.intake.imports.InMemoryImportFiles;
import huiying.intake.imports.InMemoryImports;
import huiying.intake.imports.Mappings;
import huiying.intake.imports.RunImports;
import huiying.intake.imports.SilentImportMeter;
import huiying.intake.imports.TakeFile;
import huiying.intake.imports.file.RealTables;
import huiying.intake.message.InMemoryMessages;
import huiying.intake.message.ReceiveMessages;
import huiying.kit.web.WebKitAutoConfiguration;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Imports on stores in memory, at a standing time, run by hand. */
@TestConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration(WebKitAutoConfiguration.class)
@Import(RevealRows.class)
class InMemoryImporting {
  private static final InstantSource TIME = InstantSource.fixed(NOW);

  @Bean
  Imports imports() {
    return new InMemoryImports();
  }

  @Bean
  Mappings mappings() {
    return MAPPINGS;
  }

  @Bean
  NotedActs audit() {
    return new NotedActs();
  }

  @Bean
  ImportFiles files() {
    return new InMemoryImportFiles();
  }

  @Bean
  TakeFile takeFile(Imports imports, ImportFiles files) {
    return new TakeFile(
        imports, files, RealTables.tables(), MAPPINGS, new SilentImportMeter(), TIME);
  }

  @Bean
  RunImports runImports(Imports imports, ImportFiles files) {
    var rules = new ImportRules("me", 500, Duration.ofHours(1), Duration.ZERO, _ -> false);
    return new RunImports(
        imports,
        files,
        RealTables.tables(),
        MAPPINGS,
        new ReceiveMessages(new InMemoryMessages(), _ -> {}, new SecureRandom(), TIME),
        TIMES,
        new SilentImportMeter(),
        TIME,
        rules);
  }
}
