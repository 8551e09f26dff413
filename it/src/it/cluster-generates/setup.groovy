import dev.storygen.it.SparkCluster

assert new File(basedir, 'target/event-log').mkdirs()
SparkCluster cluster = SparkCluster.start(basedir, 2,
    ['spark.authenticate': 'true', 'spark.authenticate.secret': 'se-it-93b1d07c', 'spark.network.crypto.enabled': 'true'], [:])
cluster.writeProperties(basedir)
context.put('cluster', cluster)
true
