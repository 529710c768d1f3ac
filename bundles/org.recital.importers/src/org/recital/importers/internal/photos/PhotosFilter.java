/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.importers.internal.photos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.osgi.util.NLS;
import org.recital.api.data.AssetSource;
import org.recital.api.data.Attribute;
import org.recital.api.data.Dataset;
import org.recital.api.data.Entities;
import org.recital.api.data.EntityKind;
import org.recital.api.data.FileAssets;
import org.recital.api.parameters.Parameter;
import org.recital.api.problem.InputException;
import org.recital.api.problem.Problem;
import org.recital.api.step.DatasetFilter;
import org.recital.api.step.StepContext;
import org.recital.importers.internal.BadLines;
import org.recital.importers.internal.Ledger;
import org.recital.importers.internal.Messages;
import org.recital.importers.internal.audio.SoundFiles;
import org.recital.importers.internal.delimited.NamedTable;
import org.recital.importers.internal.text.TextFile;

/**
 * Adds photos of people to a data set: a folder with a table {@code photos.csv} whose columns {@code user} and {@code file} say whose
 * photo each file is. Nothing is copied and nothing leaves the folder: the data set names the files.
 */
public final class PhotosFilter implements DatasetFilter<PhotosFilter.Parameters> {

	private static final String TABLE = "photos.csv"; //$NON-NLS-1$

	/**
	 * Parameters.
	 *
	 * @param folder   with the photos and the table
	 * @param table    name of the table in the folder
	 * @param most     photos a person at most, the first of the table
	 * @param badLines what to do with lines that name nobody, or no file
	 */
	public record Parameters(
			@Parameter(label = "%photos.folder", help = "%photos.folder.help", folder = true) Path folder,
			@Parameter(value = TABLE, label = "%photos.table", help = "%photos.table.help") String table,
			@Parameter(value = "50", label = "%photos.most", help = "%photos.most.help", min = 1, max = 10000) int most,
			@Parameter(value = "lenient", label = "%badLines", help = "%badLines.help") BadLines badLines) {
	}

	@Override
	public Dataset apply(Parameters p, Dataset data, StepContext context) throws InputException {
		Path folder = p.folder().toAbsolutePath().normalize();
		Path file = SoundFiles.within(folder, p.table());
		if (file == null || !Files.isRegularFile(file)) {
			throw new InputException(folder.resolve(p.table()).toString(), 0, Messages.photos_none, Messages.photos_noneExpected);
		}
		Map<Path, Integer> photos = new LinkedHashMap<>();
		List<List<Integer>> of = new ArrayList<>();
		for (int u = 0; u < data.users().size(); u++) {
			of.add(new ArrayList<>());
		}
		try {
			read(p, file, folder, data.users(), photos, of, context);
		} catch (IOException e) {
			throw new InputException(file.toString(), 0, e.getMessage() == null ? e.toString() : e.getMessage(), Messages.photos_noneExpected);
		}
		long with = of.stream().filter(l -> !l.isEmpty()).count();
		context.note(NLS.bind(Messages.photos_note, new Object[] { photos.size(), with, data.users().size() }));
		List<Attribute> attributes = new ArrayList<>(without(data.users().attributes().values()));
		attributes.add(whose(folder, photos.keySet(), of));
		List<AssetSource> assets = new ArrayList<>(data.assets().stream().filter(a -> !a.kind().equals(EntityKind.PHOTO)).toList());
		assets.add(new FileAssets(EntityKind.PHOTO, AssetSource.IMAGE, photos.keySet().toArray(Path[]::new)));
		return new Dataset(data.name(), data.events(), data.items(), new Entities(EntityKind.USER, data.users().ids(), attributes), assets, data.scale(),
				data.collapse(), data.origin().then(NLS.bind(Messages.photos_note, new Object[] { photos.size(), with, data.users().size() })));
	}

	private static List<? extends Attribute> without(Collection<Attribute> attributes) {
		return attributes.stream().filter(a -> !a.name().equals(EntityKind.PHOTOS)).toList();
	}

	private static void read(Parameters p, Path file, Path folder, Entities users, Map<Path, Integer> photos, List<List<Integer>> of, StepContext context)
			throws IOException, InputException {
		Ledger ledger = new Ledger(p.badLines(), context);
		int strangers = 0;
		String stranger = ""; //$NON-NLS-1$
		try (NamedTable table = NamedTable.open(TextFile.of(file), ledger)) {
			int person = table.column("user"); //$NON-NLS-1$
			int named = table.column("file"); //$NON-NLS-1$
			while (table.next()) {
				String id = table.id(person);
				if (id == null) {
					continue;
				}
				Path photo = SoundFiles.within(folder, table.get(named));
				if (photo == null || !Files.isRegularFile(photo)) {
					table.wrong(NLS.bind(photo == null ? Messages.styles_escape : Messages.styles_noFile, table.get(named)),
							NLS.bind(Messages.files_picture, folder));
					continue;
				}
				int user = users.ids().indexOf(id);
				if (user < 0) {
					strangers++;
					stranger = id;
				} else if (of.get(user).size() < p.most()) {
					int number = photos.computeIfAbsent(photo, k -> photos.size());
					if (!of.get(user).contains(number)) {
						of.get(user).add(number);
					}
				}
			}
		}
		if (photos.isEmpty()) {
			throw new InputException(file.toString(), 0, Messages.photos_nobody, NLS.bind(Messages.photos_nobodyExpected, stranger));
		}
		if (strangers > 0) {
			context.warn(Problem.warning(file.toString(), 0, 0, NLS.bind(Messages.photos_strangers, strangers, stranger), Messages.photos_strangersExpected));
		}
	}

	/** Which photos are whose: labels are the paths below the folder, in the order of the photos. */
	private static Attribute whose(Path folder, Collection<Path> photos, List<List<Integer>> of) {
		String[] labels = photos.stream().map(f -> SoundFiles.id(folder, f)).toArray(String[]::new);
		int[] offsets = new int[of.size() + 1];
		for (int u = 0; u < of.size(); u++) {
			offsets[u + 1] = offsets[u] + of.get(u).size();
		}
		int[] codes = of.stream().flatMap(List::stream).mapToInt(Integer::intValue).toArray();
		return new Attribute.Categories(EntityKind.PHOTOS, labels, offsets, codes, null);
	}
}
