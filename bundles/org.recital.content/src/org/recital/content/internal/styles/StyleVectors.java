package org.recital.content.internal.styles;

import java.io.IOException;
import java.util.Arrays;

import org.eclipse.osgi.util.NLS;
import org.recital.api.data.EntityKind;
import org.recital.api.data.Features;
import org.recital.api.engine.TrainingData;
import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.api.problem.InputException;
import org.recital.content.internal.Messages;

/** How much of each style each item has: the mean of its rows, as it is (its length says something too). */
@SuppressWarnings("nls")
final class StyleVectors {

	private final int width;
	private final float[] data;
	private final boolean[] has;

	private StyleVectors(int width, float[] data, boolean[] has) {
		this.width = width;
		this.data = data;
		this.has = has;
	}

	/**
	 * @throws InputException when there are not features of items of this data, of one kind
	 */
	static StyleVectors of(TrainingData training, String engine) throws InputException {
		if (training.features().size() != 1) {
			throw new InputException(NLS.bind(Messages.Style_one, engine, training.features().size()), Messages.Style_oneHint);
		}
		Features f = training.features().getFirst();
		if (!f.kind().equals(EntityKind.ITEM)) {
			throw new InputException(NLS.bind(Messages.Features_kind, f.extractor(), f.kind()), NLS.bind(Messages.Features_kindHint, engine));
		}
		if (f.entities() != training.items()) {
			throw new InputException(NLS.bind(Messages.Features_size, new Object[] { f.extractor(), f.entities(), training.items(), f.kind() }),
					Messages.Features_sizeHint);
		}
		int width = f.width();
		float[] data = new float[Math.multiplyExact(f.entities(), width)];
		boolean[] has = new boolean[f.entities()];
		for (int i = 0; i < has.length; i++) {
			int n = f.end(i) - f.begin(i);
			has[i] = n > 0;
			for (int d = 0; d < width && n > 0; d++) {
				double sum = 0;
				for (int r = f.begin(i); r < f.end(i); r++) {
					sum += f.data()[r * width + d];
				}
				data[i * width + d] = (float) (sum / n);
			}
		}
		return new StyleVectors(width, data, has);
	}

	int items() {
		return has.length;
	}

	int width() {
		return width;
	}

	/** Row i begins at {@code i * width()}; nobody changes it. */
	float[] data() {
		return data;
	}

	boolean has(int item) {
		return has[item];
	}

	/** The style an item has most of; of equals the first. */
	int style(int item) {
		int best = 0;
		for (int d = 1; d < width; d++) {
			if (data[item * width + d] > data[item * width + best]) {
				best = d;
			}
		}
		return best;
	}

	/** The row of an item (copied). */
	double[] row(int item) {
		double[] row = new double[width];
		for (int d = 0; d < width; d++) {
			row[d] = data[item * width + d];
		}
		return row;
	}

	/** The same for more items; of the new ones nothing is known. */
	StyleVectors grown(int items) {
		return new StyleVectors(width, Arrays.copyOf(data, items * width), Arrays.copyOf(has, items));
	}

	void save(ModelWriter out) throws IOException {
		out.put("width", width);
		out.put("rows", data);
		byte[] mask = new byte[has.length];
		for (int i = 0; i < mask.length; i++) {
			mask[i] = (byte) (has[i] ? 1 : 0);
		}
		out.put("has", mask);
	}

	static StyleVectors load(ModelReader in) throws IOException {
		int width = in.intValue("width");
		float[] rows = in.floats("rows");
		byte[] mask = in.bytes("has");
		if (width < 1 || (long) width * mask.length != rows.length) {
			throw new IOException("the model is damaged: " + rows.length + " floats for " + mask.length + " rows of " + width);
		}
		boolean[] has = new boolean[mask.length];
		for (int i = 0; i < has.length; i++) {
			has[i] = mask[i] != 0;
		}
		return new StyleVectors(width, rows, has);
	}
}
