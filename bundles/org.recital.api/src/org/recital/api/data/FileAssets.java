/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.data;

import java.io.IOException;

import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** Assets that are files, at most one an entity. */
public final class FileAssets implements AssetSource {

	private final EntityKind kind;
	private final String type;
	private final Path[] files;

	/**
	 * @param files one an entity, null where it has none
	 */
	public FileAssets(EntityKind kind, String type, Path... files) {
		this.kind = kind;
		this.type = type;
		this.files = files.clone();
	}

	@Override
	public EntityKind kind() {
		return kind;
	}

	@Override
	public String type() {
		return type;
	}

	@Override
	public int size() {
		return files.length;
	}

	@Override
	public boolean has(int entity) {
		return files[entity] != null;
	}

	@Override
	public String name(int entity) {
		return files[entity] == null ? "" : files[entity].toString(); //$NON-NLS-1$
	}

	/** The file of an entity, or null. */
	public Path file(int entity) {
		return files[entity];
	}

	/** One an entity, null where it has none. */
	public List<Path> files() {
		return java.util.Arrays.asList(files.clone());
	}

	@Override
	public SeekableByteChannel open(int entity) throws IOException {
		if (files[entity] == null) {
			throw new NoSuchFileException(kind + " " + entity + " has no " + type); //$NON-NLS-1$ //$NON-NLS-2$
		}
		return Files.newByteChannel(files[entity]);
	}
}
