/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.core.worker.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map.Entry;
import java.util.Optional;

import org.recital.api.data.AssetSource;
import org.recital.api.data.Dataset;
import org.recital.api.data.EntityKind;
import org.recital.api.data.FileAssets;
import org.recital.api.step.Contributions;
import org.recital.api.step.Port;
import org.recital.core.run.RunFolder;
import org.recital.core.run.RunRecord.StepRecord;
import org.recital.core.store.ArtifactStore;
import org.recital.core.store.StoredEntry;

/** What a run's data set in the cache says of its songs beside their names. The last run asked is remembered. */
final class SongShelf {

	private final ArtifactStore store;
	private final Contributions contributions;
	private Path run;
	private Optional<Dataset> data = Optional.empty();

	SongShelf(ArtifactStore store, Contributions contributions) {
		this.store = store;
		this.contributions = contributions;
	}

	/** Looks into the data set of another run from now on. */
	synchronized void open(RunFolder of) {
		if (!of.folder().equals(run)) {
			data = find(of);
			run = of.folder();
		}
	}

	/** An attribute of an item in words; empty when it is not known. */
	synchronized String text(String item, String attribute) {
		return data.flatMap(d -> {
			int i = d.items().ids().indexOf(item);
			return i < 0 ? Optional.empty() : d.items().attribute(attribute).map(a -> a.text(i));
		}).orElse(""); //$NON-NLS-1$
	}

	/** The path of an item's sound; empty when there is none. */
	synchronized String sound(String item) {
		return data.flatMap(d -> {
			int i = d.items().ids().indexOf(item);
			return d.assets(EntityKind.ITEM, AssetSource.AUDIO).filter(a -> a instanceof FileAssets && i >= 0 && a.has(i)).map(a -> ((FileAssets) a).file(i).toString());
		}).orElse(""); //$NON-NLS-1$
	}

	/** The data set with the most kinds of assets: that which the songs' sounds are in. */
	private Optional<Dataset> find(RunFolder of) {
		Dataset best = null;
		for (StepRecord step : of.record().steps()) {
			for (Entry<String, String> output : step.outputs().entrySet()) {
				if (output.getValue().equals(Port.DATASET)) {
					Dataset found = read(of, step.name(), output.getKey());
					if (found != null && (best == null || found.assets().size() > best.assets().size())) {
						best = found;
					}
				}
			}
		}
		return Optional.ofNullable(best);
	}

	private Dataset read(RunFolder of, String step, String output) {
		try {
			Optional<String> key = of.artifact(step, 0);
			Optional<StoredEntry> entry = key.isEmpty() ? Optional.empty() : store.find(key.get(), why -> { });
			return entry.isPresent() && store.read(entry.get(), output, contributions) instanceof Dataset d ? d : null;
		} catch (IOException | RuntimeException e) {
			return null; // the answer is right without artists and sounds; a damaged entry is made anew by the next run
		}
	}
}
