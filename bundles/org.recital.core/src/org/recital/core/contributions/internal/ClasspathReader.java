/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.contributions.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.jar.Attributes;
import java.util.jar.Manifest;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.eclipse.osgi.util.NLS;
import org.recital.api.parameters.Names;
import org.recital.api.step.Kind;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Reads the declarations of every plugin.xml on a class path. */
public final class ClasspathReader {

	private static final String PLUGIN = "plugin.xml"; //$NON-NLS-1$
	private static final String PREFIX = "org.recital.api."; //$NON-NLS-1$

	private ClasspathReader() {
	}

	/** All that is declared there. */
	public static Found read(ClassLoader loader) {
		Found found = new Found();
		DeclarationReader reader = new DeclarationReader(found);
		List<URL> plugins;
		try {
			plugins = Collections.list(loader.getResources(PLUGIN));
		} catch (IOException e) {
			found.problem("", NLS.bind(Messages.unreadablePlugin, e.getMessage()), ""); //$NON-NLS-1$ //$NON-NLS-2$
			return found;
		}
		for (URL plugin : plugins) {
			byte[] xml = bytes(plugin, found);
			if (!new String(xml, StandardCharsets.ISO_8859_1).contains(PREFIX)) {
				continue; // most of a platform's bundles have nothing to do with this
			}
			String root = plugin.toString().substring(0, plugin.toString().length() - PLUGIN.length());
			Source bundle = new Source(root, loader);
			try {
				read(xml, bundle, reader, found);
			} catch (SAXException e) {
				found.problem(bundle.name(), NLS.bind(Messages.unreadablePlugin, e.getMessage()), Messages.wellFormed);
			} catch (IOException | ParserConfigurationException e) {
				found.problem(bundle.name(), NLS.bind(Messages.unreadablePlugin, e.getMessage()), ""); //$NON-NLS-1$
			}
		}
		return found;
	}

	private static byte[] bytes(URL plugin, Found found) {
		try (InputStream in = plugin.openStream()) {
			return in.readAllBytes();
		} catch (IOException e) {
			found.problem(plugin.toString(), NLS.bind(Messages.unreadablePlugin, e.getMessage()), ""); //$NON-NLS-1$
			return new byte[0];
		}
	}

	private static void read(byte[] xml, Source bundle, DeclarationReader reader, Found found)
			throws IOException, SAXException, ParserConfigurationException {
		DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
		factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
		factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true); //$NON-NLS-1$
		DocumentBuilder builder = factory.newDocumentBuilder();
		builder.setErrorHandler(null); // what is wrong is thrown; nothing is to be printed
		Element root = builder.parse(new ByteArrayInputStream(xml)).getDocumentElement();
		for (Element extension : elements(root, "extension")) { //$NON-NLS-1$
			String point = extension.getAttribute("point"); //$NON-NLS-1$
			if (!point.startsWith(PREFIX)) {
				continue; // a point of the platform
			}
			Kind kind = null;
			List<String> points = new ArrayList<>();
			for (Kind k : Kind.values()) {
				points.add(PREFIX + k.point());
				if (point.equals(PREFIX + k.point())) {
					kind = k;
				}
			}
			if (kind == null) {
				found.problem(bundle.name(), NLS.bind(Messages.unknownPoint, point), Names.nearest(point, points)
						.map(org.recital.api.parameters.Messages::nearest).orElse(Messages.notOffered));
				continue;
			}
			for (Element e : elements(extension, null)) {
				reader.read(kind, new Declaring(e, bundle), bundle);
			}
		}
	}

	private static List<Element> elements(Element parent, String name) {
		List<Element> found = new ArrayList<>();
		for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
			if (n instanceof Element e && (name == null || e.getTagName().equals(name))) {
				found.add(e);
			}
		}
		return found;
	}

	private record Declaring(Element element, Source bundle) implements Declared {
		@Override
		public String name() {
			return element.getTagName();
		}

		@Override
		public String attribute(String name) {
			return element.hasAttribute(name) ? bundle.localised(element.getAttribute(name)) : null;
		}

		@Override
		public List<Declared> children(String name) {
			return elements(element, name).stream().<Declared>map(e -> new Declaring(e, bundle)).toList();
		}
	}

	private static final class Source implements BundleSource {

		private final String root;
		private final ClassLoader loader;
		private final Attributes manifest;
		private final Properties words = new Properties();
		private String hash;

		Source(String root, ClassLoader loader) {
			this.root = root;
			this.loader = loader;
			this.manifest = manifest();
			String base = manifest.getValue("Bundle-Localization"); //$NON-NLS-1$
			if (base == null) {
				base = "OSGI-INF/l10n/bundle"; //$NON-NLS-1$
			}
			words(base + ".properties"); //$NON-NLS-1$
			words(base + '_' + Locale.getDefault().getLanguage() + ".properties"); //$NON-NLS-1$
		}

		private Attributes manifest() {
			try (InputStream in = URI.create(root + "META-INF/MANIFEST.MF").toURL().openStream()) { //$NON-NLS-1$
				return new Manifest(in).getMainAttributes();
			} catch (IOException e) {
				return new Attributes(); // a plain folder of a test: it then goes by its place
			}
		}

		private void words(String file) {
			try (InputStream in = URI.create(root + file).toURL().openStream();
					Reader text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
				words.load(text);
			} catch (IOException | IllegalArgumentException e) {
				return; // no such language; keys then stand for themselves
			}
		}

		String localised(String text) {
			return text.startsWith("%") ? words.getProperty(text.substring(1), text) : text; //$NON-NLS-1$
		}

		@Override
		public String name() {
			String name = manifest.getValue("Bundle-SymbolicName"); //$NON-NLS-1$
			return name == null ? root : name.split(";")[0].strip(); //$NON-NLS-1$
		}

		@Override
		public String version() {
			String version = manifest.getValue("Bundle-Version"); //$NON-NLS-1$
			return version == null ? "0.0.0" : version; //$NON-NLS-1$
		}

		@Override
		public Class<?> load(String className) throws ClassNotFoundException {
			return Class.forName(className, false, loader);
		}

		@Override
		public synchronized String hash() throws IOException {
			if (hash == null) {
				String place = root;
				if (place.startsWith("jar:")) { //$NON-NLS-1$
					place = place.substring(4, place.lastIndexOf("!/")); //$NON-NLS-1$
				}
				if (!place.startsWith("file:")) { //$NON-NLS-1$
					throw new IOException(place);
				}
				hash = ContentHash.of(List.of(Path.of(URI.create(place))));
			}
			return hash;
		}
	}
}
