import dev.storygen.it.SparkCluster

SparkCluster cluster = SparkCluster.start(basedir, 2)
cluster.writeProperties(basedir)
context.put('cluster', cluster)
context.put('lost', cluster.killFirstAtWork(basedir))
true
