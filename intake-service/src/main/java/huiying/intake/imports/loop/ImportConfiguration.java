package huiying.intake.imports.loop;

import com.mongodb.MongoException;
import huiying.intake.imports.ImportFiles;
import huiying.intake.imports.ImportMeter;
import huiying.intake.imports.ImportRules;
import huiying.intake.imports.Imports;
import huiying.intake.imports.Mappings;
import huiying.intake.imports.RunImports;
import huiying.intake.imports.SweepUploads;
import huiying.intake.imports.Tables;
import huiying.intake.imports.TakeFile;
import huiying.intake.message.ReceiveMessages;
import huiying.intake.message.TimeRules;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;

/** The use cases of imports as beans. */
@Configuration(proxyBeanMethods = false)
class ImportConfiguration {
  @Bean
  Mappings importMappings(ImportProperties settings) {
    return ConfiguredMappings.of(settings);
  }

  @Bean
  TakeFile takeFile(
      Imports imports,
      ImportFiles files,
      Tables tables,
      Mappings mappings,
      ImportMeter meter,
      InstantSource time) {
    return new TakeFile(imports, files, tables, mappings, meter, time);
  }

  @Bean
  RunImports runImports(
      Imports imports,
      ImportFiles files,
      Tables tables,
      Mappings mappings,
      ReceiveMessages receiveMessages,
      TimeRules times,
      ImportMeter meter,
      InstantSource time,
      ImportProperties settings) {
    var rules =
        new ImportRules(
            UUID.randomUUID().toString(),
            settings.batch(),
            settings.lease(),
            settings.pause(),
            ImportConfiguration::passes);
    return new RunImports(
        imports, files, tables, mappings, receiveMessages, times, meter, time, rules);
  }

  /** The store or this machine's disk is in trouble, which has nothing to do with the file. */
  private static boolean passes(RuntimeException e) {
    return e instanceof MongoException
        || e instanceof DataAccessException
        || e instanceof UncheckedIOException;
  }

  @Bean
  UploadSweepLoop uploadSweepLoop(Imports imports, ImportFiles files, InstantSource time) {
    return new UploadSweepLoop(new SweepUploads(imports, files, time));
  }

  @Bean
  ImportLoop importLoop(RunImports runImports, ImportProperties settings) {
    return new ImportLoop(runImports, settings.every());
  }
}
