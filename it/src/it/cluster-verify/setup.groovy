import dev.storygen.it.SparkCluster
import groovy.json.JsonOutput
import java.nio.file.Files

// Stories of FixtureGenerator: one with a brief that passes, one with settings of its own, and an accepted violation.
for (def story in ['good/lighthouse', 'broken/low-bitrate', 'broken/no-video', 'foreign/stray']) {
    for (File file in new File(basedir, '../../stories/' + story).listFiles()) {
        File copy = new File(basedir, 'target/storygen/' + new File(story).name + '/' + file.name)
        copy.parentFile.mkdirs()
        Files.copy(file.toPath(), copy.toPath())
    }
}
new File(basedir, 'target/storygen/stray/storygen.yaml').text = 'checks:\n  subtitle-sync:\n    severity: warning\n'
new File(basedir, 'storygen-baseline.json').text = JsonOutput.toJson([schemaVersion: 1, accepted: [
    [story: 'no-video', check: 'video-size', date: '2026-01-01', content: [video: 'missing']]]])

SparkCluster cluster = SparkCluster.start(basedir, 2, [:], [:])
cluster.writeProperties(basedir)
context.put('cluster', cluster)
true
