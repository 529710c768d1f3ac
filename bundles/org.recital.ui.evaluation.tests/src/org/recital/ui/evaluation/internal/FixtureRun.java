/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.evaluation.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.PaletteData;
import org.recital.core.contributions.ContributionRegistry;
import org.recital.core.pipeline.CheckContext;
import org.recital.core.pipeline.CheckedPipeline;
import org.recital.core.pipeline.PipelineChecker;
import org.recital.core.pipeline.PipelineDocument;
import org.recital.core.run.RunListener;
import org.recital.core.run.RunOutcome;
import org.recital.core.run.RunRequest;
import org.recital.core.run.Runner;
import org.recital.core.store.ArtifactStore;

/** A run made by the real pipeline on a small generated data set, once for all tests. */
public final class FixtureRun {

    private static final int USERS = 120;
    private static final int FILMS = 160;
    private static Path folder;

    private FixtureRun() {
    }

    /** Folder of the run. */
    public static synchronized Path folder() throws Exception {
        if (folder == null) {
            folder = make(Files.createTempDirectory("recital-evaluation"));
        }
        return folder;
    }

    /** The cache that the run was made with. */
    public static Path cache() throws Exception {
        return folder().getParent().resolveSibling("cache");
    }

    private static Path make(Path scratch) throws Exception {
        Path data = data(scratch.resolve("films"));
        String text = """
                recital: 1
                name: Four engines
                seed: 42
                steps:
                  films:   {uses: movielens, with: {folder: "%s", posters: "%s"}}
                  split:   {uses: ratio-split, from: {data: films}, with: {test: 0.3}}
                  chance:  {uses: random, label: Random, from: {split: split}}
                  popular: {uses: popular, label: Popular, from: {split: split}}
                  items:   {uses: item-knn, label: "Item-kNN, 20 neighbours", from: {split: split}, with: {neighbours: 20}}
                  users:   {uses: user-knn, label: "User-kNN, 10 neighbours", from: {split: split}, with: {neighbours: 10}}
                  judge:
                    uses: evaluate
                    from: {split: split, recommenders: [chance, popular, items, users]}
                    with: {top: 5, metrics: [precision@5, recall@5, ndcg@5, genre-diversity@5, coverage@5]}
                """.formatted(data.toString().replace('\\', '/'), posters(data.resolve("posters")).toString().replace('\\', '/'));
        Path file = Files.writeString(scratch.resolve("four.recital.yaml"), text);
        ContributionRegistry contributions = Platform.isRunning() ? ContributionRegistry.platform()
                : ContributionRegistry.classpath(FixtureRun.class.getClassLoader());
        CheckedPipeline checked = PipelineChecker.check(PipelineDocument.parse(text), CheckContext.of(file, contributions));
        assertEquals(true, checked.pipeline().isPresent(), () -> checked.problems().toString());
        RunOutcome outcome = new Runner(new ArtifactStore(scratch.resolve("cache")), contributions)
                .run(RunRequest.of(checked.pipeline().get(), scratch.resolve("runs")), new RunListener() {
                }, new NullProgressMonitor());
        assertEquals(RunOutcome.Result.DONE, outcome.result(), () -> outcome.record().errors().toString());
        return outcome.folder();
    }

    /** A poster for each film but every seventh, coloured by its genre. */
    private static Path posters(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (int f = 1; f <= FILMS; f++) {
            if (f % 7 != 0) {
                ImageData poster = new ImageData(60, 90, 24, new PaletteData(0xFF0000, 0xFF00, 0xFF));
                for (int y = 0; y < 90; y++) {
                    for (int x = 0; x < 60; x++) {
                        poster.setPixel(x, y, (f % 4 * 60 + y) << 16 | (f * 37 % 200) << 8 | x * 4);
                    }
                }
                ImageLoader out = new ImageLoader();
                out.data = new ImageData[] { poster };
                out.save(folder.resolve(f + ".png").toString(), SWT.IMAGE_PNG);
            }
        }
        return folder;
    }

    private static String title(int film) {
        String[] first = { "Silent", "Golden", "Last", "Distant", "Broken", "Paper", "Northern", "Hidden", "Restless", "Winter", "Crimson", "Little", "Second" };
        String[] second = { "Harbour", "Orchard", "Letters", "Summer", "Mirror", "Station", "Garden", "Passage", "River", "Tide", "Lanterns" };
        return first[film % first.length] + ' ' + second[film % second.length] + (film > 143 ? " II" : "");
    }

    /** Four tastes: people rate the films of their own genre more often, so that neighbours know more than popularity. */
    private static Path data(Path folder) throws IOException {
        Files.createDirectories(folder);
        Random random = new Random(7);
        String[] genres = { "Drama|Romance", "Comedy", "Crime|Thriller", "Animation|Children" };
        try (Writer movies = Files.newBufferedWriter(folder.resolve("movies.csv"))) {
            movies.write("movieId,title,genres\n");
            for (int f = 1; f <= FILMS; f++) {
                movies.write(f + "," + title(f) + " (" + (1960 + f % 60) + ")," + genres[f % 4] + '\n');
            }
        }
        try (Writer ratings = Files.newBufferedWriter(folder.resolve("ratings.csv"))) {
            ratings.write("userId,movieId,rating,timestamp\n");
            for (int u = 1; u <= USERS; u++) {
                for (int f = 1; f <= FILMS; f++) {
                    boolean own = f % 4 == u % 4;
                    if (random.nextDouble() < (own ? 0.45 : 0.05) * (1.3 - (double) f / FILMS)) {
                        ratings.write(u + "," + f + ',' + (own ? 4 + random.nextInt(2) * 0.5 : 1 + random.nextInt(5) * 0.5) + ','
                                + (1_500_000_000L + u * 1000L + f) + '\n');
                    }
                }
            }
        }
        return folder;
    }
}
