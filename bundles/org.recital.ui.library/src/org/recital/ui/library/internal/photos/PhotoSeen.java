/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.library.internal.photos;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.recital.api.data.AssetSource;
import org.recital.api.data.Dataset;
import org.recital.api.data.Entities;
import org.recital.api.data.EntityKind;
import org.recital.api.data.Events;
import org.recital.api.data.Features;
import org.recital.api.data.FileAssets;
import org.recital.api.data.FloatColumn;
import org.recital.api.data.IdIndex;
import org.recital.api.data.IntColumn;
import org.recital.api.data.Origin;
import org.recital.api.data.ValueScale;
import org.recital.api.problem.InputException;
import org.recital.api.step.Contribution;
import org.recital.api.step.ContributionException;
import org.recital.api.step.Contributions;
import org.recital.api.step.Extractor;
import org.recital.api.step.Kind;
import org.recital.api.step.Parallel;
import org.recital.api.step.SimpleContext;
import org.recital.vision.decode.ImageFiles;
import org.recital.vision.decode.Picture;
import org.recital.vision.features.ImageWords;
import org.recital.vision.pictures.FeaturePicture;
import org.recital.vision.pictures.FeaturePictures;

/**
 * What is seen in a photo: words, numbers, and a picture for each kind of feature.
 *
 * @param words    may be empty
 * @param row      of {@link #EXTRACTOR}; empty where that is not installed
 * @param pictures by id of the extractor, in the order in which they are shown
 */
record PhotoSeen(List<String> words, float[] row, List<Seen> pictures) {

    /** The extractor whose numbers are said in words and kept in the library. */
    static final String EXTRACTOR = "image-features";

    private static final int SIDE = 256;
    /** Pixels across and down that pictures of features have at most. */
    private static final int WIDE = 138;

    /** A picture: ARGB, row after row. */
    record Seen(String extractor, int[] argb, int width, int height) {
    }

    /** Looks: off the UI thread. */
    static PhotoSeen of(Path photo, Contributions contributions, IProgressMonitor monitor) throws IOException, InputException {
        Picture picture = ImageFiles.fit(photo, SIDE);
        double scale = (double) WIDE / Math.max(picture.width(), picture.height());
        int width = Math.max(1, (int) Math.round(picture.width() * scale));
        int height = Math.max(1, (int) Math.round(picture.height() * scale));
        List<Seen> pictures = new ArrayList<>();
        for (FeaturePicture feature : FeaturePictures.all()) {
            if (monitor.isCanceled()) {
                throw new org.eclipse.core.runtime.OperationCanceledException();
            }
            pictures.add(new Seen(feature.extractor(), feature.paint(picture, width, height), width, height));
        }
        Optional<Contribution> extractor = contributions.find(Kind.EXTRACTOR, EXTRACTOR);
        if (extractor.isEmpty()) {
            return new PhotoSeen(List.of(), new float[0], pictures);
        }
        Features features = features(extractor.get(), photo, contributions, monitor);
        float[] row = java.util.Arrays.copyOf(features.data(), features.width());
        return new PhotoSeen(ImageWords.of(features.labels(), row), row, pictures);
    }

    @SuppressWarnings("unchecked") // an extractor of whatever parameters
    private static Features features(Contribution extractor, Path photo, Contributions contributions, IProgressMonitor monitor) throws InputException, IOException {
        EntityKind kind = EntityKind.ITEM;
        Entities one = new Entities(kind, IdIndex.of(photo.getFileName().toString()));
        Events none = new Events(IntColumn.of(new int[0]), IntColumn.of(new int[0]), FloatColumn.constant(0, 1), null, Map.of());
        Dataset data = new Dataset(photo.toString(), none, one, new Entities(EntityKind.USER, IdIndex.of()), List.of(new FileAssets(kind, AssetSource.IMAGE, photo)),
                ValueScale.UNARY, ValueScale.UNARY.collapse(), Origin.generated(photo.toString()));
        SimpleContext context = new SimpleContext(0, Parallel.machine(), monitor, contributions);
        try {
            Features features = ((Extractor<Record>) extractor.create(Extractor.class)).extract(extractor.parameters().defaults(), data, Optional.empty(), context);
            if (!features.has(0)) {
                throw new InputException(context.warnings());
            }
            return features;
        } catch (ContributionException e) {
            throw new InputException(String.valueOf(e.getMessage()), "");
        }
    }
}
