List<String> log = new File(basedir, 'build.log').readLines()

int failed = log.findIndexOf { it.startsWith('[ERROR] Failed to execute goal') }
String language = "[ERROR] src/main/storygen/spare-key.yaml line 5: language is 'de', but the embedded "
assert log.subList(failed + 1, failed + 9) == [
    "[ERROR] src/main/storygen/lighthouse.md: title is missing. Add a line such as 'title: The Lighthouse'.",
    "[ERROR] src/main/storygen/lighthouse.md line 2: unknown key 'titel', but expected one of the brief's keys. Did you mean 'title'?",
    "[ERROR] src/main/storygen/spare-key.yaml line 2: narratorGender is 'robot', but expected 'female' or 'male': it chooses the voice.",
    "[ERROR] src/main/storygen/spare-key.yaml line 3: words is 'many', but expected a whole number from 20 to 20000.",
    "[ERROR] src/main/storygen/spare-key.yaml line 4: images: picture.svg is not a media file that can be read: its format is not supported. Expected a whole image of at most 67 megapixels, as PNG, JPEG, WebP, GIF, BMP or TIFF: convert it.",
    language + "writer supports English only. Write the script yourself, or set 'language: en'.",
    language + "voice speaks English only. Configure another one with <providers><voice>, or set 'language: en'.",
    "[ERROR] src/main/storygen/wedding-toast.json line 3, column 10: not valid JSON: Unexpected character ('\"' (code 34)): was expecting a colon to separate field name and value.",
]
assert log[failed + 9].startsWith('[ERROR] -> [Help 1]')
assert log.any { it.endsWith('/MAVEN/MojoFailureException') }

// No story was generated, not even the one with a valid brief.
assert new File(basedir, 'target/storygen').listFiles().findAll { it.isDirectory() }*.name == ['logs']
assert !new File(basedir, 'target/metrics.json').exists()
assert log.contains('[WARNING] src/main/storygen/notes.txt is not read: a brief ends in .md, .yaml, .yml or .json. If it is one, rename it to notes.md; if not, move it out of the folder of the briefs.')
