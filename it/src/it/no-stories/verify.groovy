List<List<String>> runs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)*.readLines()

assert runs.size() == 3
assert runs[0].any { it.endsWith(':generate (default-cli) on project no-stories: There is no brief in src/main/storygen. Put a .yaml, .json or .md file there, or set <failIfNoStories>false</failIfNoStories>. -> [Help 1]') }
assert runs[1].any { it.endsWith(':verify (default-cli) on project no-stories: There is no story in target/storygen: each folder in it is one. Run storygen:generate first, point -Dstorygen.outputDirectory at the folder above the stories, or set <failIfNoStories>false</failIfNoStories>. -> [Help 1]') }
assert runs[2].contains('[INFO] There is no story in src/main/storygen.')
assert runs[2].contains('[INFO] There is no story in target/storygen.')
assert runs[2].contains('[INFO] BUILD SUCCESS')
